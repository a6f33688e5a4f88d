# shellcheck shell=bash
# the sign-in of PlayStation Network takes no connection, and Sony's status page says so
hang 203.0.113.85
echo outage >"$state/psn-status"
