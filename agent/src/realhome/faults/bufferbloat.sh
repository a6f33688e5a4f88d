# shellcheck shell=bash
# the line brings six megabits a second, and lets a second of them wait in its queue
tc -n cd-net qdisc add dev isp root tbf rate 6mbit burst 16kb limit 800kb
