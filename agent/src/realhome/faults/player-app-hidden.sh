# shellcheck shell=bash
# a TV without Google Cast has Netflix in the background
start_player cd-player 192.168.77.64 02:77:00:00:00:64 0f3d9a52-6b1e-4c77-8a90-5d2e1f6b7c80 'Old TV' KDL-32 Netflix=hidden
