# shellcheck shell=bash
# a VPN on this computer takes what is meant for the home, by a table of its own as Tailscale does
ip link add wg0 netns cd-pc type veth peer name vpn netns cd-router
ip -n cd-router link set vpn up
# Without ARP nothing answers for an address and nothing is asked: packets go in and are gone, as in a tunnel.
ip -n cd-pc -batch - <<'EOF'
link set wg0 arp off
addr add 100.64.0.2/32 dev wg0
link set wg0 up
route add 192.168.77.0/24 dev wg0 src 100.64.0.2 table 52
rule add pref 5270 lookup 52
EOF
