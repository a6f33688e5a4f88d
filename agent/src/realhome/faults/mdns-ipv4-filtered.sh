# shellcheck shell=bash
# the home network loses multicast discovery over IPv4; over IPv6 it passes
# As real receivers do, they tell both their addresses in either protocol.
for ns in cd-tv1 cd-tv2; do
  stop "avahi-$ns"
  sed -i "s/publish-a-on-ipv6=no/publish-a-on-ipv6=yes/" "$state/$ns/avahi/avahi-daemon.conf"
  start_avahi "$ns"
  await_avahi "$ns"
done
in_ns cd-router nft -f - <<'EOF'
table bridge sick {
  chain through {
    type filter hook forward priority filter
    ether daddr & 01:00:00:00:00:00 == 01:00:00:00:00:00 ether type ip udp dport 5353 drop
  }
}
EOF
