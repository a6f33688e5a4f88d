# shellcheck shell=bash
# the living-room TV has no IPv4 address, and announces itself by IPv6 alone
stop avahi-cd-tv1
ip -n cd-tv1 addr flush dev lan0 scope global
sed -i 's/use-ipv4=yes/use-ipv4=no/' "$state/cd-tv1/avahi/avahi-daemon.conf"
start_avahi cd-tv1
await_avahi cd-tv1
