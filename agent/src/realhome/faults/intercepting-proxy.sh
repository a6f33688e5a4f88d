# shellcheck shell=bash
# the router opens every TLS connection and shows a certificate of its own
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=Example Guard' \
  -keyout "$state/keys/guard.key" -out "$state/keys/guard.pem" 2>/dev/null
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=www.google.com' \
  -CA "$state/keys/guard.pem" -CAkey "$state/keys/guard.key" -addext "subjectAltName=$(all_names)" \
  -addext 'basicConstraints=CA:FALSE' -keyout "$state/keys/intercepted.key" -out "$state/keys/intercepted.pem" 2>/dev/null
start guard cd-router node "$rig/peers/guard.mjs" "$state/keys/intercepted.key" "$state/keys/intercepted.pem"
await_line guard ready
in_ns cd-router nft -f - <<'EOF'
table ip guard {
  chain to {
    type nat hook prerouting priority dstnat
    iifname "lan" tcp dport 443 redirect to :8443
  }
}
EOF
