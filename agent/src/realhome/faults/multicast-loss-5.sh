# shellcheck shell=bash
# every twentieth multicast packet on the home network is lost
in_ns cd-router nft -f - <<'EOF'
table bridge sick {
  chain through {
    type filter hook forward priority filter
    ether daddr & 01:00:00:00:00:00 == 01:00:00:00:00:00 numgen random mod 100 < 5 drop
  }
}
EOF
