# shellcheck shell=bash
# The cables: a home LAN on a bridge inside the router, and a link from the router to "the internet".
#
#   cd-pc  .10 ──┐
#   cd-tv1 .21 ──┼── bridge `lan` 192.168.77.1 [cd-router] wan 203.0.113.2 ── 203.0.113.1 [cd-net]
#   cd-tv2 .22 ──┘

make_namespace() { # NAMESPACE
  ip netns add "$1"
  # Addresses are usable at once: no duplicate-address check, which would cost a second and a half.
  in_ns "$1" sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0
  ip -n "$1" link set lo up
}

# Plugs a namespace into the home LAN. The cable's other end in the router carries the namespace's name.
plug_in() { # NAMESPACE ADDRESS MAC
  local ns=$1 address=$2 mac=$3 port=${1#cd-}
  ip link add lan0 netns "$ns" address "$mac" type veth peer name "$port" netns cd-router
  ip -n cd-router link set "$port" master lan up
  ip -n "$ns" -batch - <<EOF
addr add $address/24 brd + dev lan0
link set lan0 up
route add default via 192.168.77.1
EOF
}

# `ip netns exec` lays these files over /etc: without them the home would use this machine's resolver.
write_resolver() { # NAMESPACE RESOLVER
  mkdir -p "/etc/netns/$1"
  echo "nameserver $2" >"/etc/netns/$1/resolv.conf"
  echo 'hosts: files dns' >"/etc/netns/$1/nsswitch.conf"
  printf '127.0.0.1 localhost\n::1 localhost\n' >"/etc/netns/$1/hosts"
}

build_network() {
  local ns
  for ns in cd-pc cd-router cd-tv1 cd-tv2 cd-net; do make_namespace "$ns"; done

  ip -n cd-router -batch - <<'EOF'
link add lan address 02:77:00:00:00:01 type bridge
addr add 192.168.77.1/24 brd + dev lan
link set lan up
EOF
  plug_in cd-pc 192.168.77.10 02:77:00:00:00:10
  # Both prefixes belong to Google, as on the real devices.
  plug_in cd-tv1 192.168.77.21 f4:f5:d8:00:00:21
  plug_in cd-tv2 192.168.77.22 1c:f2:9a:00:00:22

  ip link add wan netns cd-router type veth peer name isp netns cd-net
  ip -n cd-router -batch - <<'EOF'
addr add 203.0.113.2/24 dev wan
link set wan up
route add default via 203.0.113.1
EOF
  ip -n cd-net -batch - <<'EOF'
addr add 203.0.113.1/24 dev isp
addr add 203.0.113.53/24 dev isp
addr add 203.0.113.54/24 dev isp
addr add 203.0.113.80/24 dev isp
addr add 203.0.113.81/24 dev isp
addr add 203.0.113.82/24 dev isp
addr add 203.0.113.83/24 dev isp
addr add 203.0.113.84/24 dev isp
addr add 203.0.113.85/24 dev isp
addr add 203.0.113.86/24 dev isp
addr add 203.0.113.87/24 dev isp
addr add 203.0.113.88/24 dev isp
addr add 203.0.113.123/24 dev isp
addr add 8.8.8.8/32 dev lo
addr add 8.8.4.4/32 dev lo
addr add 1.1.1.1/32 dev lo
addr add 1.0.0.1/32 dev lo
addr add 9.9.9.9/32 dev lo
link set isp up
EOF

  in_ns cd-router sysctl -qw net.ipv4.ip_forward=1
  # Where the module is loaded, it would show packets between devices to the router's IP rules; a home router does not.
  if [ -e /proc/sys/net/bridge/bridge-nf-call-iptables ]; then
    in_ns cd-router sysctl -qw net.bridge.bridge-nf-call-iptables=0 net.bridge.bridge-nf-call-ip6tables=0
  fi
  in_ns cd-router nft -f - <<'EOF'
table ip home {
  chain out {
    type nat hook postrouting priority srcnat
    oifname "wan" masquerade
  }
}
EOF
  # What a desktop distribution grants its users: ping without privileges.
  in_ns cd-pc sysctl -qw net.ipv4.ping_group_range='0 2147483647'

  for ns in cd-pc cd-tv1 cd-tv2; do write_resolver "$ns" 192.168.77.1; done
  write_resolver cd-router 203.0.113.53
}

remove_network() {
  local ns pid
  for ns in "${namespaces[@]}"; do
    [ -e "/run/netns/$ns" ] || continue
    # Whatever still runs in a namespace of ours was started in this home.
    for pid in $(ip netns pids "$ns"); do kill -KILL "$pid" 2>/dev/null || true; done
    ip netns del "$ns"
  done
  for ns in "${namespaces[@]}"; do rm -rf "/etc/netns/$ns"; done
  rmdir /etc/netns 2>/dev/null || true
}

# A home of more than 254 addresses. What asks is told of it as of any other change of address.
widen_network() { # PREFIX-LENGTH
  local end ns dev address
  for end in 'cd-router lan 192.168.77.1' 'cd-pc lan0 192.168.77.10' 'cd-tv1 lan0 192.168.77.21' 'cd-tv2 lan0 192.168.77.22'; do
    read -r ns dev address <<<"$end"
    ip -n "$ns" -batch - <<BATCH
addr add $address/$1 brd + dev $dev
addr del $address/24 dev $dev
BATCH
    [ "$ns" = cd-router ] || ip -n "$ns" route replace default via 192.168.77.1
  done
}

give_addresses() { # NAMESPACE NETWORK FIRST COUNT PREFIX-LENGTH
  local i
  for ((i = 0; i < $4; i++)); do echo "addr add $2.$(($3 + i))/$5 dev lan0"; done | ip -n "$1" -batch -
}
