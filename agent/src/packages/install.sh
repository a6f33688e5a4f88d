#!/bin/sh
# Installs castdoctor for one user, without Java and without root, or removes it again:
#   sh install.sh [--remove]
# CASTDOCTOR_FROM    the folder or address that holds the archives and SHA256SUMS (default: this script's folder)
# CASTDOCTOR_PREFIX  where to put it (default: ~/.local)
set -eu

prefix=${CASTDOCTOR_PREFIX:-$HOME/.local}
home=$prefix/lib/castdoctor
command=$prefix/bin/castdoctor

fail() {
  printf 'castdoctor: %s\n' "$*" >&2
  exit 1
}

case ${1:-} in
  '') ;;
  --remove)
    for agent in "${XDG_CONFIG_HOME:-$HOME/.config}/systemd/user/castdoctor.service" "$HOME/Library/LaunchAgents/org.castdoctor.agent.plist"; do
      if grep -qsF "$home/" "$agent"; then fail "the background agent still starts this castdoctor; please run '$command agent uninstall' first."; fi
    done
    # Only what this script made: a link of ours, and the folder that it leads to; of its folders those that are empty now.
    if [ "$(readlink "$command" 2>/dev/null)" = "$home/bin/castdoctor" ]; then rm -f "$command"; fi
    rm -rf "$home"
    rmdir "$prefix/lib" "$prefix/bin" "$prefix" 2> /dev/null || true
    echo "castdoctor is removed. What it remembers is in ~/.local/state/castdoctor (macOS: ~/Library/Application Support/castdoctor)."
    exit 0
    ;;
  *) fail "the only option is --remove." ;;
esac

case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  *) fail "there is no package for $(uname -s); on Windows please use the zip." ;;
esac
case $(uname -m) in
  x86_64 | amd64) processor=x64 ;;
  aarch64 | arm64) processor=arm64 ;;
  *) fail "there is no package for the processor $(uname -m)." ;;
esac

from=${CASTDOCTOR_FROM:-$(cd "$(dirname "$0")" && pwd)}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

fetch() { # NAME
  case $from in
    http://*) fail "only https is good enough to download a program." ;;
    *://*) curl --proto '=https,file' --fail --silent --show-error --location --output "$work/$1" "$from/$1" ;;
    *) cp "$from/$1" "$work/$1" ;;
  esac || fail "$1 could not be had from $from."
}

fetch SHA256SUMS
named() { sed -n "s/^[0-9a-f]*  \(castdoctor-.*-$system-$processor\.tar\.$1\)\$/\1/p" "$work/SHA256SUMS"; }
archive=
# macOS' own tar reads xz without the program.
if [ "$system" = macos ] || command -v xz > /dev/null; then archive=$(named xz); fi
if [ -z "$archive" ]; then archive=$(named gz); fi
case $archive in
  '') fail "there is no package for $system on $processor in $from that this computer can unpack." ;;
  *"
"*) fail "there is more than one package for $system on $processor in $from." ;;
esac
fetch "$archive"
(
  cd "$work"
  grep "  $archive\$" SHA256SUMS > wanted
  if command -v sha256sum > /dev/null; then sha256sum -c wanted; else shasum -a 256 -c wanted; fi
) > /dev/null || fail "$archive did not arrive as it was made; nothing was installed."
mkdir "$work/new"
tar -xf "$work/$archive" -C "$work/new" || fail "$archive could not be unpacked."
mkdir -p "$prefix/lib" "$prefix/bin"
# Old and new stand side by side for a moment only, and half an installation is never in place.
rm -rf "$home"
mv "$work"/new/castdoctor-* "$home"
ln -sf "$home/bin/castdoctor" "$command"
"$command" --version
case :$PATH: in *:"$prefix/bin":*) ;; *) echo "Please add $prefix/bin to your PATH, or call $command." ;; esac
