# shellcheck shell=bash
# the living-room TV was switched off and on: it answers cast messages as a well one does
make_receiver_sick cd-tv1
