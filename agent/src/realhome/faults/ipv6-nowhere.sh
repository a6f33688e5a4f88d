# shellcheck shell=bash
# IPv6 addresses for the internet are handed out, and the router drops what is sent to it
ip -n cd-router addr add fe80::77:1/64 dev lan
ip -6 -n cd-pc -batch - <<'EOF'
addr add 2001:db8:77::10/64 dev lan0 nodad
route add default via fe80::77:1 dev lan0
EOF
in_ns cd-router nft -f - <<'EOF'
table ip6 sick {
  chain in {
    type filter hook prerouting priority filter
    ip6 daddr 2000::/3 drop
  }
}
EOF
