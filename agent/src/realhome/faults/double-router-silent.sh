# shellcheck shell=bash
# two routers in a row, this one without UPnP; the living-room TV hangs on the outer one
make_namespace cd-box
ip -n cd-router link set wan netns cd-box
ip link add out0 netns cd-router type veth peer name in0 netns cd-box
ip -n cd-router -batch - <<'EOF'
addr add 192.168.88.2/24 brd + dev out0
link set out0 up
route add default via 192.168.88.1
EOF
ip -n cd-box -batch - <<'EOF'
link add lan type bridge
addr add 192.168.88.1/24 brd + dev lan
link set lan up
link set in0 master lan up
addr add 203.0.113.2/24 dev wan
link set wan up
route add default via 203.0.113.1
EOF
in_ns cd-box sysctl -qw net.ipv4.ip_forward=1
in_ns cd-box nft 'add table ip home; add chain ip home out { type nat hook postrouting priority srcnat; }'
in_ns cd-box nft add rule ip home out oifname wan masquerade
in_ns cd-router nft add rule ip home out oifname out0 masquerade
# The TV's cable goes from the inner router's bridge to the outer one's.
ip -n cd-router link set tv1 nomaster
ip -n cd-router link set tv1 netns cd-box
ip -n cd-box link set tv1 master lan up
ip -n cd-tv1 -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 192.168.88.21/24 brd + dev lan0
route add default via 192.168.88.1
EOF
