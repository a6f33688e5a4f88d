# shellcheck shell=bash
# this computer is on the guest network, from which only the internet is reached
. "$here/faults/guest-routed.sh"
in_ns cd-router nft -f - <<'EOF'
table ip guests {
  chain through {
    type filter hook forward priority filter
    iifname "pc" oifname "lan" drop
  }
}
EOF
