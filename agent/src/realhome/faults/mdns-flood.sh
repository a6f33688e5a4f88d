# shellcheck shell=bash
# a box in the home sends some four hundred discovery packets a second to everybody
make_namespace cd-box
plug_in cd-box 192.168.77.70 02:77:00:00:00:70
start noise cd-box node "$rig/peers/noise.mjs" flood 192.168.77.70
await_line noise ready
