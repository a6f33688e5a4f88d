# shellcheck shell=bash
# the world's clocks, time servers and web pages alike, are 400 days ahead of this computer's
echo 34560000 >"$state/clock-ahead"
