# shellcheck shell=bash
# devices may talk to the router, not to each other
for port in pc tv1 tv2; do
  in_ns cd-router bridge link set dev "$port" isolated on
done
