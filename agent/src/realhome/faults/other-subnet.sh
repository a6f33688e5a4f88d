# shellcheck shell=bash
# the living-room TV is 192.168.88.21, routed, with no mDNS reflector
ip -n cd-router -batch - <<'EOF'
link set tv1 nomaster
addr add 192.168.88.1/24 brd + dev tv1
EOF
ip -n cd-tv1 -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 192.168.88.21/24 brd + dev lan0
route add default via 192.168.88.1
EOF
write_resolver cd-tv1 192.168.88.1
