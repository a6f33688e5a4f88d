# shellcheck shell=bash
# the living-room TV tells what it is by HTTPS alone
stop dial-cd-tv1
make_receiver_sick cd-tv1 secure-page
