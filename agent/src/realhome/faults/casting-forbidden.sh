# shellcheck shell=bash
# an organisation's rule switches casting off in Chrome on this computer
mkdir -p /etc/netns/cd-pc/opt/chrome/policies/managed
echo '{"EnableMediaRouter": false}' >/etc/netns/cd-pc/opt/chrome/policies/managed/corp.json
