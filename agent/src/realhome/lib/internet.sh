# shellcheck shell=bash
# "The internet" and the router's resolver: dnsmasq answers names, one node program answers HTTP, HTTPS and NTP.

# Every name of this internet, as a certificate lists them.
all_names() {
  awk '!/^#/ && NF {for (i = 2; i <= NF; i++) printf "%sDNS:%s", sep, $i; sep = ","} {sep = n++ ? "," : ","}' \
    "$rig/peers/internet-names" | sed 's/^,//'
}

make_internet_keys() {
  local dir=$state/keys names
  names=$(all_names)
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=Real home test root' \
    -keyout "$dir/root.key" -out "$state/root.pem" 2>/dev/null
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj '/CN=www.google.com' \
    -CA "$state/root.pem" -CAkey "$dir/root.key" -addext "subjectAltName=$names" -addext 'basicConstraints=CA:FALSE' \
    -keyout "$dir/internet.key" -out "$dir/internet.pem" 2>/dev/null
  chmod 644 "$state/root.pem"
}

start_internet_dns() {
  start dns-internet cd-net dnsmasq --keep-in-foreground --conf-file=/dev/null --log-facility=- --pid-file= \
    --no-resolv --no-hosts --addn-hosts="$state/internet-names" --local=/#/ --bind-interfaces --except-interface=lo \
    --listen-address=203.0.113.53,203.0.113.54,8.8.8.8,8.8.4.4,1.1.1.1,1.0.0.1,9.9.9.9
}

start_internet() {
  # A copy, because dnsmasq reads it as a user who may not be allowed into the source tree.
  install -m 644 "$rig/peers/internet-names" "$state/internet-names"
  start_internet_dns
  start_router_dns
  start internet cd-net node "$rig/peers/internet.mjs" "$state/internet-names" \
    "$state/keys/internet.key" "$state/keys/internet.pem" "$state/psn-status" "$state/clock-ahead"
}

start_router_dns() { # [OPTION…]
  start dns-router cd-router dnsmasq --keep-in-foreground --conf-file=/dev/null --log-facility=- --pid-file= \
    --no-resolv --no-hosts --server=203.0.113.53 --bogus-priv --bind-interfaces --listen-address=192.168.77.1 "$@"
}

# A host of the internet that takes no connection any more.
hang() { # ADDRESS…
  local address
  in_ns cd-net nft 'add table ip hang; add chain ip hang in { type filter hook input priority filter; }'
  for address in "$@"; do
    in_ns cd-net nft add rule ip hang in ip daddr "$address" tcp dport '{ 80, 443 }' drop
  done
}

# The router's UPnP side: what it says of its line, and its outer address.
start_igd() { # STATUS OUTER-ADDRESS
  start igd cd-router node "$rig/peers/igd.mjs" 192.168.77.1 "$@"
  await_line igd ready
}

await_internet() {
  await_line dns-internet 'started, version'
  await_line dns-router 'started, version'
  await_line internet ready
}
