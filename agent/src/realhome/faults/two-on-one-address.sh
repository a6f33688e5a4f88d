# shellcheck shell=bash
# a third TV has the living-room TV's address, and announces itself with it
clone_uuid=7e3d5f10-9a2b-4c6d-8e0f-1a2b3c4d5e6f
make_namespace cd-box
plug_in cd-box 192.168.77.21 f4:f5:d8:00:00:99
make_receiver_key cd-box "$clone_uuid"
write_avahi_config cd-box "$clone_uuid"
write_service cd-box cast "Chromecast-${clone_uuid//-/}" _googlecast._tcp 8009 \
  "id=${clone_uuid//-/}" ve=05 md=Chromecast 'fn=Kitchen TV' ca=4101 st=0
start_avahi cd-box
start_cast cd-box
start_dial cd-box 192.168.77.21 "$clone_uuid" 'Kitchen TV' Chromecast
await_avahi cd-box
await_cast cd-box
await_line dial-cd-box ready
