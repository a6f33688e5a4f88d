# shellcheck shell=bash
# the line brings two megabits a second, and its queue is short
tc -n cd-net qdisc add dev isp root tbf rate 2mbit burst 8kb limit 12kb
