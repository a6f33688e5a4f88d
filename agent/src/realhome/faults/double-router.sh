# shellcheck shell=bash
# the living-room TV hangs between this router and another one, and this router knows its outer address to be private
. "$here/faults/other-subnet.sh"
start_igd Connected 192.168.88.99
