# shellcheck shell=bash
# this computer's firewall drops whatever arrives on UDP 5353
in_ns cd-pc nft -f - <<'EOF'
table inet sick {
  chain in {
    type filter hook input priority filter
    udp dport 5353 drop
  }
}
EOF
