# shellcheck shell=bash
# the living-room TV is unplugged
ip -n cd-tv1 link set lan0 down
