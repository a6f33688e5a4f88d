# shellcheck shell=bash
# the living-room TV is announced, and its cast port refuses
stop cast-cd-tv1
