# shellcheck shell=bash
# a Roku whose control by phones is limited, in a namespace of its own
make_namespace cd-roku
plug_in cd-roku 192.168.77.61 02:77:00:00:00:61
start roku cd-roku node "$rig/peers/roku.mjs" 192.168.77.61 Den limited
await_line roku ready
