# shellcheck shell=bash
# N more receivers (50 unless told), each with an address of its own
count=${1:-50}
if [ "$count" -lt 1 ] || [ "$count" -gt 100 ]; then die 'many-receivers takes 1 to 100'; fi
make_namespace cd-many
plug_in cd-many 192.168.77.100 02:77:00:00:01:00
for ((i = 1; i < count; i++)); do echo "addr add 192.168.77.$((100 + i))/24 dev lan0"; done | ip -n cd-many -batch -
make_receiver_key cd-many 2f6b0f6e-41a7-4f0f-8a3e-50c1d9a7e100
start many cd-many env CASTDOCTOR_PEERS="$peers" node "$rig/peers/many.mjs" \
  "$state/keys/cd-many.key" "$state/keys/cd-many.pem" 192.168.77 100 "$count"
await_line many ready
