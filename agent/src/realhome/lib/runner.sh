# shellcheck shell=bash
# What the two runners share: one of them at a time, and the home is taken away however they end.

rig=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

take_the_home() {
  if [ "$(id -u)" != 0 ]; then
    echo 'realhome: network namespaces need root' >&2
    exit 2
  fi
  exec 9>/run/castdoctor-realhome.lock
  if ! flock -n 9; then
    echo 'realhome: another run has the home; wait for it to end' >&2
    exit 2
  fi
  # A second Ctrl-C must not leave half a home behind.
  trap 'trap "" INT TERM; "$rig/home" down' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM
}
