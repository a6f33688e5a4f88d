# shellcheck shell=bash
# a kill switch on this computer refuses whatever an ordinary user sends into the home or to everybody
in_ns cd-pc nft -f - <<'EOF'
table inet sick {
  chain out {
    type filter hook output priority filter
    meta skuid 65534 ip daddr { 192.168.77.0/24, 224.0.0.0/4 } drop
  }
}
EOF
