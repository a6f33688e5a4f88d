# shellcheck shell=bash
# the living-room TV is found by the names of YouTube, Spotify and the plain player, and not by Netflix'
stop avahi-cd-tv1
subtypes='233637DE CC32E753 CC1AD845' write_service cd-tv1 cast "Chromecast-Ultra-${tv1_uuid//-/}" _googlecast._tcp 8009 \
  "id=${tv1_uuid//-/}" ve=05 'md=Chromecast Ultra' 'fn=Living Room TV' ca=4101 st=0 rs=
start_avahi cd-tv1
await_avahi cd-tv1
