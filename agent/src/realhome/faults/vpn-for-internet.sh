# shellcheck shell=bash
# a VPN on this computer carries the internet traffic in two halves, as OpenVPN does; the home stays direct
ip link add tun0 netns cd-pc type veth peer name vpn netns cd-router
ip -n cd-router -batch - <<'EOF'
addr add 10.8.0.1/24 dev vpn
link set vpn up
EOF
ip -n cd-pc -batch - <<'EOF'
addr add 10.8.0.2/24 dev tun0
link set tun0 up
route add 0.0.0.0/1 via 10.8.0.1 dev tun0
route add 128.0.0.0/1 via 10.8.0.1 dev tun0
EOF
