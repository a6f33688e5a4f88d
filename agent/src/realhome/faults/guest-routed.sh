# shellcheck shell=bash
# this computer is on the guest network; the router carries connections from there into the home
ip -n cd-router -batch - <<'EOF'
link set pc nomaster
addr add 192.168.99.1/24 brd + dev pc
EOF
ip -n cd-pc -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 192.168.99.10/24 brd + dev lan0
route add default via 192.168.99.1
EOF
stop dns-router
start_router_dns --listen-address=192.168.99.1
await_line dns-router 'started, version'
write_resolver cd-pc 192.168.99.1
