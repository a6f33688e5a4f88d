# shellcheck shell=bash
# the sign-in of PlayStation Network takes no connection, and neither does Sony's status page
hang 203.0.113.85 203.0.113.86
