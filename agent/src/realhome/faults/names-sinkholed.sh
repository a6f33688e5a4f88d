# shellcheck shell=bash
# a filter in the router sends two names that casting needs to 0.0.0.0
stop dns-router
start_router_dns --address=/clients3.google.com/0.0.0.0 --address=/www.gstatic.com/0.0.0.0
await_line dns-router 'started, version'
