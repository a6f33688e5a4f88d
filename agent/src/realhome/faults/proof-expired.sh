# shellcheck shell=bash
# the living-room TV's maker let its certificate run out three days ago
make_proof proof-expired "$(date_in -3650)" "$(date_in -3)"
make_receiver_sick cd-tv1 "proof=$state/proof/proof-expired"
