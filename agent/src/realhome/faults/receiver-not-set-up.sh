# shellcheck shell=bash
# the living-room TV's set-up was not finished
change_set_up_page unfinished
