# shellcheck shell=bash
# nobody handed the living-room TV an address, so it gave itself one, and announces that
stop avahi-cd-tv1
ip -n cd-tv1 -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 169.254.7.9/16 brd + dev lan0
EOF
sed -i 's/use-ipv6=yes/use-ipv6=no/' "$state/cd-tv1/avahi/avahi-daemon.conf"
start_avahi cd-tv1
await_avahi cd-tv1
