# shellcheck shell=bash
# the living-room TV accepts TCP and TLS, and never answers a cast message
make_receiver_sick cd-tv1 mute
