# shellcheck shell=bash
# this computer has lost IPv4 and is in the home by IPv6 alone
ip -n cd-pc -batch - <<'EOF'
addr flush dev lan0 scope global
addr add 2001:db8:77::10/64 dev lan0 nodad
EOF
