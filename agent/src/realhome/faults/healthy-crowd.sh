# shellcheck shell=bash
# 25 receivers, container bridges, IPv6 on every link, and this computer in the home by Wi-Fi and by cable at once: nothing is wrong
. "$here/faults/many-receivers.sh" 23
. "$here/faults/docker-bridges.sh"
ip link add lan1 netns cd-pc address 02:77:00:00:00:11 type veth peer name pc2 netns cd-router
ip -n cd-router link set pc2 master lan up
ip -n cd-pc -batch - <<'EOT'
addr add 192.168.77.11/24 brd + dev lan1
link set lan1 up
route add default via 192.168.77.1 dev lan1 metric 600
EOT
