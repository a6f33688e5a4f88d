# shellcheck shell=bash
# a box passes on a receiver of another network and takes it back at once, again and again
make_namespace cd-box
plug_in cd-box 192.168.77.70 02:77:00:00:00:70
start noise cd-box node "$rig/peers/noise.mjs" flap 192.168.77.70
await_line noise ready
