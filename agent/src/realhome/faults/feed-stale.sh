# shellcheck shell=bash
# all is well, and Sony's status page still shows an outage of nine days ago
echo stale >"$state/psn-status"
