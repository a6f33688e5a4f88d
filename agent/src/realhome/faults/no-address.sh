# shellcheck shell=bash
# this computer's cable is out: no link, no address
ip -n cd-pc addr flush dev lan0
ip -n cd-pc link set lan0 down
