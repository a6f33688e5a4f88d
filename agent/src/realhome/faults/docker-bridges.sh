# shellcheck shell=bash
# a container network, a virtual machine's bridge and a second cable without a network, and nothing wrong
make_namespace cd-box
ip link add eth0 netns cd-box type veth peer name veth7f3a netns cd-pc
ip -n cd-box -batch - <<'EOF'
addr add 172.17.0.2/16 brd + dev eth0
link set eth0 up
EOF
ip -n cd-pc -batch - <<'EOF'
link add docker0 type bridge
addr add 172.17.0.1/16 brd + dev docker0
link set docker0 up
link set veth7f3a master docker0 up
link add virbr0 type bridge
addr add 192.168.122.1/24 brd + dev virbr0
link set virbr0 up
link add eth1 type veth peer name eth1-far
EOF
