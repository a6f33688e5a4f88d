# shellcheck shell=bash
# A small home for the agent: a computer and one receiver on one cable box, and a stranger who sends rubbish. Its names are not
# those of the real home, so that both may stand at once; CASTDOCTOR_SOAK is another first part of them, for two of these at once. Sourced, never run.

soak=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=../realhome/lib/base.sh
. "$soak/../realhome/lib/base.sh"
# shellcheck source=../realhome/lib/receivers.sh
. "$soak/../realhome/lib/receivers.sh"
# shellcheck disable=SC2034 # read by the two above
sk=${CASTDOCTOR_SOAK:-sk}
state=/run/castdoctor-$sk
namespaces=("$sk-pc" "$sk-box" "$sk-tv" "$sk-rude")
launcher=${CASTDOCTOR:-$tree/agent/bin/castdoctor}
agent_home=$state/pc-home/state

plug() { # NAMESPACE ADDRESS MAC
  local ns=$1 port=${1#"$sk-"}
  ip netns add "$ns"
  in_ns "$ns" sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0
  ip -n "$ns" link set lo up
  ip link add lan0 netns "$ns" address "$3" type veth peer name "$port" netns "$sk-box"
  ip -n "$sk-box" link set "$port" master lan up
  ip -n "$ns" addr add "$2/24" brd + dev lan0
  ip -n "$ns" link set lan0 up
  ip -n "$ns" route add default via 192.168.78.1
  mkdir -p "/etc/netns/$ns"
  echo 'nameserver 192.168.78.1' >"/etc/netns/$ns/resolv.conf"
  echo 'hosts: files dns' >"/etc/netns/$ns/nsswitch.conf"
  printf '127.0.0.1 localhost\n::1 localhost\n' >"/etc/netns/$ns/hosts"
}

home_up() {
  local tool
  for tool in ip nft avahi-daemon node npm openssl setpriv python3; do command -v "$tool" >/dev/null || die "$tool is missing"; done
  install_peers
  home_down
  mkdir -p "$state"/{pid,log,keys,pc-home}
  chown 65534:65534 "$state/pc-home"
  make_receiver_key "$sk-tv" "$tv2_uuid"
  ip netns add "$sk-box"
  ip -n "$sk-box" link set lo up
  ip -n "$sk-box" link add lan address 02:78:00:00:00:01 type bridge
  ip -n "$sk-box" addr add 192.168.78.1/24 brd + dev lan
  ip -n "$sk-box" link set lan up
  plug "$sk-pc" 192.168.78.10 02:78:00:00:00:10
  plug "$sk-tv" 192.168.78.22 1c:f2:9a:00:00:78
  plug "$sk-rude" 192.168.78.66 02:78:00:00:00:66
  write_avahi_config "$sk-tv" "$tv2_uuid"
  write_service "$sk-tv" cast "Chromecast-${tv2_uuid//-/}" _googlecast._tcp 8009 \
    "id=${tv2_uuid//-/}" cd=51A0E7C49B3D42F68D1C0AB7936E5F28 rm= ve=05 md=Chromecast ic=/setup/icon.png \
    'fn=Bedroom TV' ca=465413 st=0 bs=FA8FCA73D21E nf=2 rs=
  start_avahi "$sk-tv"
  start_cast "$sk-tv"
  await_avahi "$sk-tv"
  await_cast "$sk-tv"
}

home_down() {
  local file ns pid
  if [ -d "$state/pid" ]; then
    for file in "$state"/pid/*; do [ -e "$file" ] && stop "$(basename "$file")"; done
  fi
  for ns in "${namespaces[@]}"; do
    if [ -e "/run/netns/$ns" ]; then
      # Whatever still runs in a namespace of ours was started in this home.
      for pid in $(ip netns pids "$ns"); do kill -KILL "$pid" 2>/dev/null || true; done
      ip netns del "$ns"
    fi
    rm -rf "/etc/netns/$ns"
  done
  rmdir /etc/netns 2>/dev/null || true
  rm -rf "$state"
}

as_user() { # COMMAND…: without root, in the home's computer
  ip netns exec "$sk-pc" setpriv --reuid 65534 --regid 65534 --clear-groups env -i PATH="$PATH" LANG=C.UTF-8 TERM=dumb \
    HOME="$state/pc-home" CASTDOCTOR_HOME="$agent_home" ${JAVA_HOME:+JAVA_HOME=$JAVA_HOME} "$@"
}

agent_up() { # [OPTION…]
  start agent "$sk-pc" setpriv --reuid 65534 --regid 65534 --clear-groups env -i PATH="$PATH" LANG=C.UTF-8 TERM=dumb \
    HOME="$state/pc-home" CASTDOCTOR_HOME="$agent_home" ${JAVA_HOME:+JAVA_HOME=$JAVA_HOME} "$launcher" agent run --quiet "$@"
  await_line agent watching
}

agent_pid() { cat "$state/pid/agent"; }
kb() { awk -v key="$1:" '$1 == key {print $2}' "/proc/$(agent_pid)/status"; } # FIELD of /proc/PID/status
ticks() { # CPU time of the agent, all threads, in hundredths of a second
  local line
  read -r line <"/proc/$(agent_pid)/stat"
  set -- ${line##*) }
  echo $((${12} + ${13}))
}

ask() { # PATH [OPTION…]: an answer of the agent, as JSON
  local url token
  url=$(sed -n 's/.*"url" : "\([^"]*\)".*/\1/p' "$agent_home/agent.json")
  token=$(sed -n 's/.*"token" : "\([^"]*\)".*/\1/p' "$agent_home/agent.json")
  in_ns "$sk-pc" curl -sS --max-time 5 -H "Authorization: Bearer $token" "${@:2}" "$url$1"
}

sees() { # NAME SECONDS: whether the agent sees it within this time
  local i
  for ((i = 0; i < $2 * 2; i++)); do
    ask /v1/status | grep -q "\"present\":\[[^]]*\"$1\"" && return 0
    sleep 0.5
  done
  return 1
}

failures=0
held() { # WHAT COMMAND…
  local what=$1
  shift
  if "$@"; then printf 'ok    %s\n' "$what"; else failures=$((failures + 1)); printf 'FAIL  %s\n' "$what"; fi
}
at_most() { awk -v a="$1" -v b="$2" 'BEGIN {exit !(a <= b)}'; }
