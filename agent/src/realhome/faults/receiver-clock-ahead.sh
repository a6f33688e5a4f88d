# shellcheck shell=bash
# the living-room TV's clock is twenty days ahead
make_receiver_key_at cd-tv1 "$tv1_uuid" 20
make_receiver_sick cd-tv1
