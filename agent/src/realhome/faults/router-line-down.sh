# shellcheck shell=bash
# the router's line is down, and the router says so over UPnP
ip -n cd-router link set wan down
start_igd Disconnected 0.0.0.0
