# shellcheck shell=bash
# the living-room TV has no internet, and says so on its screen and on its set-up page
make_receiver_sick cd-tv1 no-internet
change_set_up_page no-internet
