# shellcheck shell=bash
# a box in the home announces a receiver "Study" at an address where nobody is
make_namespace cd-box
plug_in cd-box 192.168.77.70 02:77:00:00:00:70
write_avahi_config cd-box box
sed -i 's/use-ipv6=yes/use-ipv6=no/' "$state/cd-box/avahi/avahi-daemon.conf"
echo '192.168.77.99 study.local' >"$state/cd-box/avahi/hosts"
write_service cd-box cast Chromecast-5a5a _googlecast._tcp 8009 \
  id=5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a5a ve=05 md=Chromecast 'fn=Study' ca=4101 st=0
sed -i 's|<port>|<host-name>study.local</host-name><port>|' "$state/cd-box/avahi/services/cast.service"
start_avahi cd-box
await_avahi cd-box
