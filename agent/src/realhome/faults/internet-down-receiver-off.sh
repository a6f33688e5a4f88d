# shellcheck shell=bash
# two faults: the line is dead, and the living-room TV has no power
. "$here/faults/internet-down.sh"
. "$here/faults/receiver-off.sh"
