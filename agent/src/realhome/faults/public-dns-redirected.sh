# shellcheck shell=bash
# the router answers every question for a name itself, whoever was asked, and denies two names that casting needs
stop dns-router
start_router_dns --address=/clients3.google.com/0.0.0.0 --address=/www.gstatic.com/0.0.0.0 \
  --txt-record=o-o.myaddr.l.google.com,203.0.113.2
await_line dns-router 'started, version'
in_ns cd-router nft -f - <<'EOF'
table ip elsewhere {
  chain in {
    type nat hook prerouting priority dstnat
    iifname "lan" udp dport 53 dnat to 192.168.77.1
  }
}
EOF
