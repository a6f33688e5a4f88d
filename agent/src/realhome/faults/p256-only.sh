# shellcheck shell=bash
# both receivers know no other curve than P-256, and ask for its share where it was not sent along (RFC 8446 section 4.1.4)
for tv in cd-tv1 cd-tv2; do
  make_receiver_sick "$tv" p256-only
done
