# shellcheck shell=bash
# every resolver on this line denies Netflix's names, whoever is asked
stop dns-internet
sed -i '/netflix/d' "$state/internet-names"
start_internet_dns
await_line dns-internet 'started, version'
