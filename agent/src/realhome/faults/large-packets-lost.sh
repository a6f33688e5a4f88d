# shellcheck shell=bash
# the line drops every packet of more than 1,300 bytes, and says nothing
in_ns cd-router nft -f - <<'EOF'
table ip sick {
  chain through {
    type filter hook forward priority filter
    meta length > 1300 drop
  }
}
EOF
