# shellcheck shell=bash
# the same certificates of somebody's own, and that somebody's authority was added to this computer
# shellcheck source=intercepting-proxy.sh
. "$here/faults/intercepting-proxy.sh"
mkdir -p /etc/netns/cd-pc/ca-certificates/trust-source/anchors
install -m 644 "$state/keys/guard.pem" /etc/netns/cd-pc/ca-certificates/trust-source/anchors/guard.pem
