# shellcheck shell=bash
# the living-room TV starts the plain player, and gives up on Netflix each time
make_receiver_sick cd-tv1 launch=CC1AD845:stays launch=CA5E8412:cancelled
