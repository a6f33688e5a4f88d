# shellcheck shell=bash
# Google's cast registry takes no connection
hang 203.0.113.88
