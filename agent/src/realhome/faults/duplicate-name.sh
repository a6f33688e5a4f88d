# shellcheck shell=bash
# both TVs are called "Living Room TV"
stop avahi-cd-tv2
sed -i 's/fn=Bedroom TV/fn=Living Room TV/' "$state/cd-tv2/avahi/services/cast.service"
start_avahi cd-tv2
await_avahi cd-tv2
