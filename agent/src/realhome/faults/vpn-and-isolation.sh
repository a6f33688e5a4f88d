# shellcheck shell=bash
# two faults: a VPN takes what is meant for the home, and the Wi-Fi separates devices
. "$here/faults/vpn-takes-home.sh"
. "$here/faults/client-isolation.sh"
