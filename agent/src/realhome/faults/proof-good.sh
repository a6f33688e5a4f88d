# shellcheck shell=bash
# the living-room TV proves its make
make_proof proof-good "$(date_in -400)" "$(date_in 1000)"
make_receiver_sick cd-tv1 "proof=$state/proof/proof-good"
