# shellcheck shell=bash
# Netflix takes no connection, everything else does
hang 203.0.113.84
