# shellcheck shell=bash
# a stereo that plays what it is handed (UPnP AV) and knows no DIAL, in a namespace of its own
start_renderer cd-stereo 192.168.77.67 02:77:00:00:00:67 5be3c0d4-2a91-4d7e-b6f8-1c9e0a7d3f52 'Old Stereo'
