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
start_playstation cd-ps4 192.168.77.63 02:77:00:00:00:63 PS4 on PS4-Attic
start_playstation cd-ps5 192.168.77.60 02:77:00:00:00:60 PS5 standby PS5-Lounge
start_xbox cd-xbox 192.168.77.62 02:77:00:00:00:62 Xbox-Lounge
start_roku cd-roku 192.168.77.61 02:77:00:00:00:61 Den enabled
start_player cd-player 192.168.77.64 02:77:00:00:00:64 0f3d9a52-6b1e-4c77-8a90-5d2e1f6b7c80 'Old TV' KDL-32 YouTube=stopped
start_announcer cd-speaker 192.168.77.65 02:77:00:00:00:65 9d2b7e10-44c1-4a55-b0de-6f7a8c9b0a11 'Kitchen Speaker' _airplay._tcp 7000 \
  deviceid=02:77:00:00:00:65 model=AudioAccessory5,1
start_announcer cd-stick 192.168.77.66 02:77:00:00:00:66 6a1c5e20-7b3d-4f19-92ab-0c1d2e3f4a55 amzn.dmgr:0A1B2C3D:x:1 _amzn-wplay._tcp 38083 \
  'n=Stick' u=0A1B2C3D md=AFTMM
