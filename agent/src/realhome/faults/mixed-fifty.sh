# shellcheck shell=bash
# fifty devices of all families: 43 receivers of which one is dead, consoles, a Roku, a TV, a speaker and a stick
make_namespace cd-many
plug_in cd-many 192.168.77.99 02:77:00:00:01:00
give_addresses cd-many 192.168.77 100 41 24
start_many 41
in_ns cd-many nft -f - <<'RULES'
table inet dead {
  chain in {
    type filter hook input priority filter
    ip daddr 192.168.77.120 meta l4proto tcp drop
  }
}
RULES
# shellcheck source=faults/consoles.sh
. "$rig/faults/consoles.sh"
start_announcer cd-speaker 192.168.77.65 02:77:00:00:00:65 9d2b7e10-44c1-4a55-b0de-6f7a8c9b0a11 'Kitchen Speaker' _airplay._tcp 7000 \
  deviceid=02:77:00:00:00:65 model=AudioAccessory5,1
start_announcer cd-stick 192.168.77.66 02:77:00:00:00:66 6a1c5e20-7b3d-4f19-92ab-0c1d2e3f4a55 amzn.dmgr:0A1B2C3D:x:1 _amzn-wplay._tcp 38083 \
  'n=Stick' u=0A1B2C3D md=AFTMM
