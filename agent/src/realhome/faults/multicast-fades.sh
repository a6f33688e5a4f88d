# shellcheck shell=bash
# after so many seconds (18 unless told) the network no longer passes multicast on to the living-room TV
start fader cd-router sh -c 'sleep "$1"; nft -f "$2"; exec sleep 3600' sh "${1:-18}" "$rig/faults/multicast-fades.nft"
