# shellcheck shell=bash
# the living-room TV starts over again and again: there for ten seconds, then away for six
# shellcheck disable=SC2016 # the inner shell expands it
start loop cd-tv1 sh -c 'sleep 12; while :; do ip link set lan0 down; sleep 6; ip link set lan0 up; ip route replace default via 192.168.77.1; sleep 10; done'
