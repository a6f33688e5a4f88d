# shellcheck shell=bash
# an Xbox that is on, in a namespace of its own
start_xbox cd-xbox 192.168.77.62 02:77:00:00:00:62 Xbox-Lounge
