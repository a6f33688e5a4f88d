# shellcheck shell=bash
# a VPN on this computer takes what is meant for the home, by a table of its own as Tailscale does
ip -n cd-pc -batch - <<'EOF'
link add wg0 type dummy
addr add 100.64.0.2/32 dev wg0
link set wg0 up
route add 192.168.77.0/24 dev wg0 src 100.64.0.2 table 52
rule add pref 5270 lookup 52
EOF
