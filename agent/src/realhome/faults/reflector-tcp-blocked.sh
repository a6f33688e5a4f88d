# shellcheck shell=bash
# the living-room TV is in another network; the router repeats its announcements and blocks connections
ip -n cd-router -batch - <<'EOF'
link set tv1 nomaster
addr add 192.168.88.1/24 brd + dev tv1
EOF
stop avahi-cd-tv1
ip -n cd-tv1 -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 192.168.88.21/24 brd + dev lan0
route add default via 192.168.88.1
EOF
sed -i 's/use-ipv6=yes/use-ipv6=no/' "$state/cd-tv1/avahi/avahi-daemon.conf"
start_avahi cd-tv1
await_avahi cd-tv1
in_ns cd-router nft -f - <<'EOF'
table ip sick {
  chain through {
    type filter hook forward priority filter
    ip daddr 192.168.88.0/24 drop
  }
}
EOF
mkdir -p "$state/cd-router/avahi/services" "$state/cd-router/run"
cat >"$state/cd-router/avahi/avahi-daemon.conf" <<'EOF'
[server]
host-name=router
allow-interfaces=lan,tv1
use-ipv4=yes
use-ipv6=no
enable-dbus=no
[wide-area]
enable-wide-area=no
[publish]
disable-publishing=yes
[reflector]
enable-reflector=yes
EOF
start_avahi cd-router
await_line avahi-cd-router 'Server startup complete'
