# shellcheck shell=bash
# the home network loses SSDP; multicast discovery passes
in_ns cd-router nft -f - <<'EOF'
table bridge sick {
  chain through {
    type filter hook forward priority filter
    ether daddr & 01:00:00:00:00:00 == 01:00:00:00:00:00 udp dport 1900 drop
  }
}
EOF
