# shellcheck shell=bash
# devices may talk to the router, not to each other, and find out each other's hardware: what is not ARP is dropped
in_ns cd-router nft -f - <<'EOT'
table bridge sick {
  chain through {
    type filter hook forward priority filter
    ether type arp accept
    drop
  }
}
EOT
