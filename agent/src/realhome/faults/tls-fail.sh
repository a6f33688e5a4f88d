# shellcheck shell=bash
# something that does not speak TLS sits on the living-room TV's cast port
make_receiver_sick cd-tv1 tls-garbage
