# shellcheck shell=bash
# on the living-room TV nothing that is started stays
make_receiver_sick cd-tv1 launch=CC1AD845:gone launch=CA5E8412:gone
