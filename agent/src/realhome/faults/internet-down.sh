# shellcheck shell=bash
# the router works, its line does not
ip -n cd-router link set wan down
