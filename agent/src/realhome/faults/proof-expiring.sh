# shellcheck shell=bash
# the certificate of the living-room TV's maker runs out in forty days
make_proof proof-expiring "$(date_in -3650)" "$(date_in 40)"
make_receiver_sick cd-tv1 "proof=$state/proof/proof-expiring"
