# shellcheck shell=bash
# the living-room TV takes four seconds to start anything
make_receiver_sick cd-tv1 launch=CC1AD845:slow launch=CA5E8412:slow
