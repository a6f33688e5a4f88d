# shellcheck shell=bash
# devices may talk to the router, not to each other; what is meant for all is passed on, as some access points do for Bonjour
in_ns cd-router nft -f - <<'EOT'
table bridge sick {
  chain through {
    type filter hook forward priority filter
    ether daddr & 01:00:00:00:00:00 == 01:00:00:00:00:00 accept
    drop
  }
}
EOT
