# shellcheck shell=bash
# a Roku whose control by phones is limited, in a namespace of its own
start_roku cd-roku 192.168.77.61 02:77:00:00:00:61 Den limited
