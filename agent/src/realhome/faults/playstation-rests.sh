# shellcheck shell=bash
# a PlayStation 5 in rest mode, in a namespace of its own
make_namespace cd-ps5
plug_in cd-ps5 192.168.77.60 02:77:00:00:00:60
start ps5 cd-ps5 node "$rig/peers/playstation.mjs" PS5 standby PS5-Lounge
await_line ps5 ready
