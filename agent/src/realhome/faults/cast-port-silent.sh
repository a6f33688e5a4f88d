# shellcheck shell=bash
# the living-room TV answers ping and is announced, its cast port drops everything
in_ns cd-tv1 nft -f - <<'EOF'
table inet sick {
  chain in {
    type filter hook input priority filter
    tcp dport 8009 drop
  }
}
EOF
