# shellcheck shell=bash
# a PlayStation 4 that is on, a 5 in rest mode, an Xbox, a Roku and a TV with apps
start_playstation cd-ps4 192.168.77.63 02:77:00:00:00:63 PS4 on PS4-Attic
start_playstation cd-ps5 192.168.77.60 02:77:00:00:00:60 PS5 standby PS5-Lounge
start_xbox cd-xbox 192.168.77.62 02:77:00:00:00:62 Xbox-Lounge
start_roku cd-roku 192.168.77.61 02:77:00:00:00:61 Den enabled
start_player cd-player 192.168.77.64 02:77:00:00:00:64 0f3d9a52-6b1e-4c77-8a90-5d2e1f6b7c80 'Old TV' KDL-32 YouTube=stopped
