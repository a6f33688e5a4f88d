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
    # Only what this script made: a link of ours, and the folder that it leads to.
    if [ "$(readlink "$command" 2>/dev/null)" = "$home/bin/castdoctor" ]; then rm -f "$command"; fi
    rm -rf "$home"
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
archive=$(sed -n "s/^[0-9a-f]*  \(castdoctor-.*-$system-$processor\.tar\..*\)\$/\1/p" "$work/SHA256SUMS")
[ -n "$archive" ] || fail "there is no package for $system on $processor in $from."
fetch "$archive"
(
  cd "$work"
  grep "  $archive\$" SHA256SUMS > wanted
  if command -v sha256sum > /dev/null; then sha256sum -c wanted; else shasum -a 256 -c wanted; fi
) > /dev/null || fail "$archive did not arrive as it was made; nothing was installed."
mkdir "$work/new"
tar -xf "$work/$archive" -C "$work/new" || fail "$archive could not be unpacked; the program xz may be missing."
mkdir -p "$prefix/lib" "$prefix/bin"
# Old and new stand side by side for a moment only, and half an installation is never in place.
rm -rf "$home"
mv "$work"/new/castdoctor-* "$home"
ln -sf "$home/bin/castdoctor" "$command"
"$command" --version
case :$PATH: in *:"$prefix/bin":*) ;; *) echo "Please add $prefix/bin to your PATH, or call $command." ;; esac
