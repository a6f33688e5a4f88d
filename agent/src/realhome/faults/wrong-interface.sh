# shellcheck shell=bash
# a container network on this computer captures multicast
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
route add 224.0.0.0/4 dev docker0
EOF
