# shellcheck shell=bash
# the living-room TV works, and no longer announces its cast service
stop avahi-cd-tv1
rm "$state/cd-tv1/avahi/services/cast.service"
write_service cd-tv1 other 'Living Room TV' _airplay._tcp 7000 model=x
start_avahi cd-tv1
await_line avahi-cd-tv1 '/other.service) successfully established'
