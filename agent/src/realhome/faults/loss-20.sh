# shellcheck shell=bash
# every fifth packet to and from the living-room TV is lost
in_ns cd-tv1 nft -f - <<'EOF'
table inet sick {
  chain in {
    type filter hook input priority filter
    iifname "lan0" numgen random mod 5 == 0 drop
  }
  chain out {
    type filter hook output priority filter
    oifname "lan0" numgen random mod 5 == 0 drop
  }
}
EOF
