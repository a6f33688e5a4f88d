# shellcheck shell=bash
# The line brings six megabits a second, and lets a second of them wait in the router's queue. Not in that of the server's own
# computer: there Linux keeps each of its connections to a few packets.
tc -n cd-router qdisc add dev lan root tbf rate 6mbit burst 16kb limit 800kb
