# shellcheck shell=bash
# every third connection to the living-room TV loses its first packet
in_ns cd-tv1 nft -f - <<'EOF'
table ip sick {
  chain in {
    type filter hook input priority filter
    tcp flags & (syn | ack) == syn numgen inc mod 3 == 0 drop
  }
}
EOF
