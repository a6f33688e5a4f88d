# shellcheck shell=bash
# the provider shares the router's outer address among customers, and the router says so
start_igd Connected 100.72.3.4
