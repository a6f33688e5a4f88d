# shellcheck shell=bash
# N more receivers (50 unless told, 500 at most), each with an address of its own; more than 100 need a wider network
count=${1:-50}
if [ "$count" -lt 1 ] || [ "$count" -gt 500 ]; then die 'many-receivers takes 1 to 500'; fi
make_namespace cd-many
plug_in cd-many 192.168.77.99 02:77:00:00:01:00
if [ "$count" -le 100 ]; then
  give_addresses cd-many 192.168.77 100 "$count" 24
else
  widen_network 20
  give_addresses cd-many 192.168.72 1 250 20
  give_addresses cd-many 192.168.73 1 $((count - 250)) 20
fi
start_many "$count"
