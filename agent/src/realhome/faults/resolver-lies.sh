# shellcheck shell=bash
# the router's resolver says of every name that it does not exist
stop dns-router
start dns-router cd-router dnsmasq --keep-in-foreground --conf-file=/dev/null --log-facility=- --pid-file= \
  --no-resolv --no-hosts --local=/#/ --bind-interfaces --listen-address=192.168.77.1
await_line dns-router 'started, version'
