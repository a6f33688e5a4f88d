# shellcheck shell=bash
# every web page is a sign-in page until somebody signs in
start portal cd-router node "$rig/peers/portal.mjs"
await_line portal ready
in_ns cd-router nft -f - <<'EOF'
table ip portal {
  chain to {
    type nat hook prerouting priority dstnat
    iifname "lan" tcp dport 80 redirect to :8081
  }
  chain through {
    type filter hook forward priority filter
    iifname "lan" tcp dport 443 reject with tcp reset
  }
}
EOF
