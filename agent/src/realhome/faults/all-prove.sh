# shellcheck shell=bash
# both receivers prove their make, as real ones do
make_proof all-prove "$(date_in -400)" "$(date_in 1000)"
for tv in cd-tv1 cd-tv2; do
  make_receiver_sick "$tv" "proof=$state/proof/all-prove"
done
