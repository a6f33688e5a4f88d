# shellcheck shell=bash
# N more hosts (30 unless told) that announce nothing: the first three are receivers, the others leave every connection unanswered
count=${1:-30}
if [ "$count" -lt 4 ] || [ "$count" -gt 100 ]; then die 'quiet-neighbours takes 4 to 100'; fi
make_namespace cd-many
plug_in cd-many 192.168.77.100 02:77:00:00:01:00
for ((i = 1; i < count; i++)); do echo "addr add 192.168.77.$((100 + i))/24 dev lan0"; done | ip -n cd-many -batch -
in_ns cd-many nft -f - <<'EOT'
table ip quiet {
  chain in {
    type filter hook input priority filter
    ip daddr 192.168.77.100-192.168.77.102 tcp dport 8009 accept
    meta l4proto { tcp, udp } drop
  }
}
EOT
make_receiver_key cd-many 2f6b0f6e-41a7-4f0f-8a3e-50c1d9a7e100
start many cd-many env CASTDOCTOR_PEERS="$peers" node "$rig/peers/many.mjs" \
  "$state/keys/cd-many.key" "$state/keys/cd-many.pem" 192.168.77 100 3
await_line many ready
