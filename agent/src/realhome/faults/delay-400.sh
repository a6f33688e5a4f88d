# shellcheck shell=bash
# the living-room TV hangs on a cable on which everything takes 200 ms there and 200 ms back
make_namespace cd-box
ip link set tv1 netns cd-box 2>/dev/null || ip -n cd-router link set tv1 netns cd-box
ip link add far0 netns cd-box type veth peer name tv1 netns cd-router
ip -n cd-router link set tv1 master lan up
ip -n cd-box link set tv1 promisc on up
ip -n cd-box link set far0 promisc on up
start delay cd-box python3 "$rig/peers/delay.py" tv1 far0 200
await_line delay ready
