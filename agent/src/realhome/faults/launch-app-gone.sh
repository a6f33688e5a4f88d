# shellcheck shell=bash
# the living-room TV starts the plain player, and Netflix is gone after a second
make_receiver_sick cd-tv1 launch=CC1AD845:stays launch=CA5E8412:gone
