# shellcheck shell=bash
# the living-room TV says that Netflix is not available on it
make_receiver_sick cd-tv1 unavailable=CA5E8412
