# shellcheck shell=bash
# Names, folders and the few verbs that every part of the home uses. Sourced, never run.

# shellcheck disable=SC2034 # read by the files that source this one
rig=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$(cd "$rig/../../.." && pwd)
state=/run/castdoctor-realhome
peers=${CASTDOCTOR_PEERS:-$tree/agent/target/realhome-peers}
namespaces=(cd-pc cd-router cd-tv1 cd-tv2 cd-net cd-many cd-box cd-ps4 cd-ps5 cd-roku cd-xbox cd-player cd-speaker cd-stick cd-stereo)

die() {
  printf 'realhome: %s\n' "$*" >&2
  exit 1
}

# Clients of npm that prove the home's own consoles honest; one of them answers searches too.
install_foreign() {
  [ -e "$peers/foreign/node_modules/node-ssdp/package.json" ] && return
  mkdir -p "$peers/foreign"
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$peers/foreign" \
    ps4-waker@1.10.1 xbox-smartglass-core-node@0.6.10 node-ssdp@4.0.1 >&2 ||
    die "could not install the npm packages ps4-waker, xbox-smartglass-core-node and node-ssdp into $peers/foreign"
}

home_is_up() { [ -e "$state/up" ]; }

in_ns() { # NAMESPACE COMMAND…
  local ns=$1
  shift
  ip netns exec "$ns" "$@"
}

# A daemon of the home. It gets its own session, so that Ctrl-C reaches the runner alone, and `home down` ends it by its id.
# `ip netns exec` and `setsid` both replace themselves, so $! is the daemon.
start() { # NAME NAMESPACE COMMAND…
  local name=$1 ns=$2
  shift 2
  : >"$state/log/$name"
  setsid ip netns exec "$ns" "$@" >>"$state/log/$name" 2>&1 </dev/null 9>&- &
  echo $! >"$state/pid/$name"
}

# A process that ended but was not yet collected by its parent counts as ended.
running() { # PID
  local line
  { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
  [[ ${line##*) } != Z* ]]
}

alive() { # NAME
  [ -e "$state/pid/$1" ] && running "$(cat "$state/pid/$1")"
}

stop() { # NAME: returns when the process is gone
  local name=$1 pid tries=0
  [ -e "$state/pid/$name" ] || return 0
  pid=$(cat "$state/pid/$name")
  kill "$pid" 2>/dev/null || true
  while running "$pid"; do
    tries=$((tries + 1))
    [ "$tries" -ne 40 ] || kill -KILL "$pid" 2>/dev/null || true
    sleep 0.05
  done
  rm -f "$state/pid/$name"
}

# A daemon is ready when its own log says so, and dead when it is no longer there: no guessing with a fixed sleep.
await_line() { # NAME TEXT
  local name=$1 text=$2 tries=0
  until grep -qF -- "$text" "$state/log/$name"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 200 ] || ! alive "$name"; then
      die "$name did not start: $(tail -n 3 "$state/log/$name")"
    fi
    sleep 0.05
  done
}
