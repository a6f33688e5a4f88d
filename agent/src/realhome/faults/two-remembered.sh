# shellcheck shell=bash
# both TVs are off, and a box in the home goes on announcing them
for tv in cd-tv1 cd-tv2; do
  stop "avahi-$tv"
  ip -n "$tv" link set lan0 down
done
make_namespace cd-box
plug_in cd-box 192.168.77.70 02:77:00:00:00:70
write_avahi_config cd-box box
sed -i 's/use-ipv6=yes/use-ipv6=no/' "$state/cd-box/avahi/avahi-daemon.conf"
printf '192.168.77.21 one.local\n192.168.77.22 two.local\n' >"$state/cd-box/avahi/hosts"
write_service cd-box cast Chromecast-1a1a _googlecast._tcp 8009 \
  id=1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a ve=05 md=Chromecast 'fn=Living Room TV' ca=4101 st=0
write_service cd-box cast2 Chromecast-2b2b _googlecast._tcp 8009 \
  id=2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b ve=05 md=Chromecast 'fn=Bedroom TV' ca=4101 st=0
sed -i 's|<port>|<host-name>one.local</host-name><port>|' "$state/cd-box/avahi/services/cast.service"
sed -i 's|<port>|<host-name>two.local</host-name><port>|' "$state/cd-box/avahi/services/cast2.service"
start_avahi cd-box
await_avahi cd-box
