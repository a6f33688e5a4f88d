# shellcheck shell=bash
# the living-room TV answers the challenge without a proof, as clones do
make_receiver_sick cd-tv1 empty-proof
