# shellcheck shell=bash
# The two receivers: avahi-daemon announces them, the castv2 server of npm answers, peer-dial speaks DIAL on 8008.

tv1_uuid=3c90ae17-5d42-8e6b-a1f0-77d2c5b41e21
tv2_uuid=b4e7f6d2-0c19-4f83-9a5e-2d61c8f03722

make_receiver_key() { # NAMESPACE UUID: what a real device shows: self-signed, its own id as the name, valid for two days
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj "/CN=$2" \
    -keyout "$state/keys/$1.key" -out "$state/keys/$1.pem" 2>/dev/null
}

# An authority for receivers, made for the occasion: a root, a maker under it, a device under that. The dates are the case's.
make_proof() { # NAME MAKER-NOT-BEFORE MAKER-NOT-AFTER (YYYYMMDDHHMMSSZ)
  local dir=$state/proof/$1
  [ -e "$state/proof/root.pem" ] || {
    mkdir -p "$state/proof"
    openssl req -x509 -newkey rsa:2048 -nodes -days 3650 -subj '/O=Real Home/CN=Real Home Cast Root' \
      -keyout "$state/proof/root.key" -out "$state/proof/root.pem" 2>/dev/null
  }
  mkdir -p "$dir"
  openssl req -newkey rsa:2048 -nodes -subj '/O=Real Home/CN=Real Home ICA 1' -keyout "$dir/maker.key" -out "$dir/maker.csr" 2>/dev/null
  : >"$dir/index"
  cat >"$dir/ca.cnf" <<EOF
[ca]
default_ca = here
[here]
database = $dir/index
new_certs_dir = $dir
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = maker
[any]
commonName = supplied
organizationName = optional
[maker]
basicConstraints = critical,CA:TRUE,pathlen:0
EOF
  openssl ca -batch -notext -config "$dir/ca.cnf" -cert "$state/proof/root.pem" -keyfile "$state/proof/root.key" \
    -startdate "$2" -enddate "$3" -in "$dir/maker.csr" -out "$dir/maker.pem" 2>/dev/null
  openssl req -newkey rsa:2048 -nodes -subj '/CN=RH0001 FA8FCA50B6C4' -keyout "$dir/device.key" -out "$dir/device.csr" 2>/dev/null
  openssl x509 -req -in "$dir/device.csr" -CA "$dir/maker.pem" -CAkey "$dir/maker.key" -set_serial 3 -days 1000 -out "$dir/device.pem" 2>/dev/null \
    -extfile <(printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=clientAuth\n')
  openssl x509 -in "$dir/device.pem" -outform DER -out "$dir/device.der"
  openssl x509 -in "$dir/maker.pem" -outform DER -out "$dir/maker.der"
  # castdoctor runs as an ordinary user, and reads the root at a place that does not change.
  install -m 644 "$state/proof/root.pem" /run/castdoctor-realhome-root.pem
}

date_in() { # DAYS: as openssl writes dates
  date -u -d "$1 days" +%Y%m%d%H%M%SZ
}

write_avahi_config() { # NAMESPACE UUID
  local dir=$state/$1
  mkdir -p "$dir/avahi/services" "$dir/run"
  cat >"$dir/avahi/avahi-daemon.conf" <<EOF
[server]
host-name=$2
allow-interfaces=lan0
use-ipv4=yes
use-ipv6=yes
enable-dbus=no
[wide-area]
enable-wide-area=no
[publish]
publish-hinfo=no
publish-workstation=no
publish-aaaa-on-ipv4=no
publish-a-on-ipv6=no
EOF
}

# The apps by whose own names it is found too stand in $subtypes.
write_service() { # NAMESPACE FILE INSTANCE TYPE PORT TXT…
  local file=$state/$1/avahi/services/$2.service instance=$3 type=$4 port=$5 txt
  shift 5
  {
    echo '<?xml version="1.0" standalone="no"?><!DOCTYPE service-group SYSTEM "avahi-service.dtd">'
    echo "<service-group><name>$instance</name><service><type>$type</type>"
    for txt in ${subtypes:-}; do echo "<subtype>_$txt._sub.$type</subtype>"; done
    echo "<port>$port</port>"
    for txt in "$@"; do echo "<txt-record>$txt</txt-record>"; done
    echo '</service></service-group>'
  } >"$file"
}

write_announcements() {
  local id1=${tv1_uuid//-/} id2=${tv2_uuid//-/}
  write_avahi_config cd-tv1 "$tv1_uuid"
  write_service cd-tv1 cast "Chromecast-Ultra-$id1" _googlecast._tcp 8009 \
    "id=$id1" cd=8F2D6C01B7E94A53D0C8176FAE32B945 rm=EBC1D5A2510EC9C7 ve=05 'md=Chromecast Ultra' ic=/setup/icon.png \
    'fn=Living Room TV' ca=4101 st=0 bs=FA8FCA50B6C4 nf=1 rs=
  write_avahi_config cd-tv2 "$tv2_uuid"
  write_service cd-tv2 cast "Chromecast-$id2" _googlecast._tcp 8009 \
    "id=$id2" cd=51A0E7C49B3D42F68D1C0AB7936E5F28 rm= ve=05 md=Chromecast ic=/setup/icon.png \
    'fn=Bedroom TV' ca=465413 st=0 bs=FA8FCA73D21E nf=2 rs=
  write_service cd-tv2 remote 'Bedroom TV' _androidtvremote2._tcp 6466 bt=1C:F2:9A:00:00:23
}

# `ip netns exec` has made a mount namespace for the daemon: there /etc/avahi and /run are its own.
start_avahi() { # NAMESPACE
  # shellcheck disable=SC2016 # the inner shell expands it
  start "avahi-$1" "$1" sh -c 'mount --bind "$1/avahi" /etc/avahi && mount --bind "$1/run" /run && exec avahi-daemon --no-chroot --no-rlimits' \
    sh "$state/$1"
}

await_avahi() { # NAMESPACE
  await_line "avahi-$1" '/cast.service) successfully established'
}

start_cast() { # NAMESPACE [SICKNESS…]: see peers/receiver.mjs for the sicknesses
  local ns=$1
  shift
  start "cast-$ns" "$ns" env CASTDOCTOR_PEERS="$peers" node "$rig/peers/receiver.mjs" \
    "$state/keys/$ns.key" "$state/keys/$ns.pem" "$@"
}

await_cast() { # NAMESPACE
  await_line "cast-$1" ready
}

make_receiver_sick() { # NAMESPACE SICKNESS…
  stop "cast-$1"
  start_cast "$@"
  await_cast "$1"
}

start_dial() { # NAMESPACE ADDRESS UUID NAME MODEL [WORD…]: see peers/dial.cjs for the words
  local ns=$1
  shift
  start "dial-$ns" "$ns" env CASTDOCTOR_PEERS="$peers" node "$rig/peers/dial.cjs" "$@"
}

# The living-room TV's set-up page says something else.
change_set_up_page() { # WORD…
  stop dial-cd-tv1
  start_dial cd-tv1 192.168.77.21 "$tv1_uuid" 'Living Room TV' 'Chromecast Ultra' "$@"
  await_line dial-cd-tv1 ready
}

# A certificate as the receiver makes it whose clock is wrong: two days long, around what it takes for now.
make_receiver_key_at() { # NAMESPACE UUID DAYS-AWAY
  local dir
  dir=$(mktemp -d)
  : >"$dir/index"
  cat >"$dir/ca.cnf" <<CNF
[ca]
default_ca = here
[here]
database = $dir/index
new_certs_dir = $dir
rand_serial = yes
default_md = sha256
policy = any
[any]
commonName = supplied
CNF
  openssl req -newkey rsa:2048 -nodes -subj "/CN=$2" -keyout "$state/keys/$1.key" -out "$dir/own.csr" 2>/dev/null
  openssl ca -batch -notext -selfsign -config "$dir/ca.cnf" -keyfile "$state/keys/$1.key" -in "$dir/own.csr" \
    -startdate "$(date_in "$3")" -enddate "$(date_in "$(($3 + 2))")" -out "$state/keys/$1.pem" 2>/dev/null
  rm -r "$dir"
}

install_peers() {
  [ -e "$peers/node_modules/castv2/package.json" ] && [ -e "$peers/node_modules/peer-dial/package.json" ] && return
  mkdir -p "$peers"
  npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$peers" castv2@0.1.10 peer-dial@0.0.8 >&2 ||
    die "could not install the npm packages castv2 and peer-dial into $peers"
}

# A receiver behind each address of a namespace but its first.
start_many() { # COUNT [WORD…]: see peers/castserver.mjs for the words
  local count=$1 addresses
  shift
  mapfile -t addresses < <(ip -n cd-many -4 -o addr show dev lan0 | sed -n 's/.* inet \([0-9.]*\)\/.*/\1/p' | tail -n "$count")
  make_receiver_key cd-many 2f6b0f6e-41a7-4f0f-8a3e-50c1d9a7e100
  start many cd-many env CASTDOCTOR_PEERS="$peers" node "$rig/peers/many.mjs" \
    "$state/keys/cd-many.key" "$state/keys/cd-many.pem" "$@" "${addresses[@]}"
  start announce cd-many python3 "$rig/peers/announce.py" "${addresses[@]}"
  await_line many ready
  await_line announce ready
}
