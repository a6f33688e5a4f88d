# shellcheck shell=bash
# a PlayStation 5 in rest mode, in a namespace of its own
start_playstation cd-ps5 192.168.77.60 02:77:00:00:00:60 PS5 standby PS5-Lounge
