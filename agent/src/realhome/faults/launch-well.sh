# shellcheck shell=bash
# the living-room TV starts what it is asked to
make_receiver_sick cd-tv1 launch=CC1AD845:stays launch=CA5E8412:asks
