# shellcheck shell=bash
# this computer asks a resolver of the provider, which drops every question
in_ns cd-net nft -f - <<'EOF'
table ip sick {
  chain in {
    type filter hook input priority filter
    ip daddr 203.0.113.54 meta l4proto { tcp, udp } th dport 53 drop
  }
}
EOF
write_resolver cd-pc 203.0.113.54
