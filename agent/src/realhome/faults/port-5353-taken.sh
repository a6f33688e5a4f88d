# shellcheck shell=bash
# another program on this computer holds UDP 5353 and does not share it
start hold5353 cd-pc node "$rig/peers/hold5353.mjs"
await_line hold5353 ready
