# shellcheck shell=bash
# a VPN on this computer carries the internet traffic, and nothing comes back through it
# shellcheck source=vpn-for-internet.sh
. "$here/faults/vpn-for-internet.sh"
in_ns cd-router nft -f - <<'EOF'
table ip sick {
  chain through {
    type filter hook forward priority filter
    iifname "vpn" drop
  }
}
EOF
