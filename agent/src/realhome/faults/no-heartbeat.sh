# shellcheck shell=bash
# the living-room TV answers status, not PING
make_receiver_sick cd-tv1 no-heartbeat
