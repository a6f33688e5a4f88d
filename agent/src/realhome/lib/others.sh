# shellcheck shell=bash
# Devices of other families, each in a namespace of its own.

start_playstation() { # NAMESPACE ADDRESS MAC PS4|PS5 on|standby NAME
  make_namespace "$1"
  plug_in "$1" "$2" "$3"
  start "$1" "$1" node "$rig/peers/playstation.mjs" "$4" "$5" "$6" "$3"
  await_line "$1" ready
}

start_xbox() { # NAMESPACE ADDRESS MAC NAME
  make_namespace "$1"
  plug_in "$1" "$2" "$3"
  start "$1" "$1" node "$rig/peers/xbox.mjs" "$4"
  await_line "$1" ready
}

start_roku() { # NAMESPACE ADDRESS MAC NAME limited|enabled
  make_namespace "$1"
  plug_in "$1" "$2" "$3"
  start "$1" "$1" node "$rig/peers/roku.mjs" "$2" "$4" "$5"
  await_line "$1" ready
}

# A TV with apps, and without Google Cast.
start_player() { # NAMESPACE ADDRESS MAC UUID NAME MODEL [APP=STATE…]
  local ns=$1 address=$2 mac=$3
  shift 3
  make_namespace "$ns"
  plug_in "$ns" "$address" "$mac"
  start "dial-$ns" "$ns" env CASTDOCTOR_PEERS="$peers" node "$rig/peers/dial.cjs" "$address" "$@"
  await_line "dial-$ns" ready
}

# A stereo without DIAL.
start_renderer() { # NAMESPACE ADDRESS MAC UUID NAME
  install_foreign
  make_namespace "$1"
  plug_in "$1" "$2" "$3"
  start "$1" "$1" env CASTDOCTOR_PEERS="$peers" node "$rig/peers/renderer.cjs" "$2" "$4" "$5"
  await_line "$1" ready
}

# What only announces itself.
start_announcer() { # NAMESPACE ADDRESS MAC UUID INSTANCE TYPE PORT TXT…
  local ns=$1 address=$2 mac=$3 uuid=$4
  shift 4
  make_namespace "$ns"
  plug_in "$ns" "$address" "$mac"
  write_avahi_config "$ns" "$uuid"
  write_service "$ns" cast "$@"
  start_avahi "$ns"
  await_avahi "$ns"
}
