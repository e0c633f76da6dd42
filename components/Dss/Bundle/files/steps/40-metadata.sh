#!/usr/bin/env bash
# Closes the instance metadata service, and with it the host's role, to everyone but root and, where DSS has no key of
# its own, DSS's user. Rules of a table of our own: neither Docker nor a firewall service touches them.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

UNIT=dataplatform-metadata.service
RULES=$ROOT/etc/nftables/dataplatform-metadata.nft

settings CREDENTIALS=host.credentials.mode DSS_USER=host.user

# Refused, not dropped: whoever asks goes on at once. Forwarded are the packets of containers.
write_rules() {
    local users=0
    if [ "$CREDENTIALS" = instanceProfile ]; then
        users="0, $(id -u "$DSS_USER")"
    fi
    write "$RULES" 0600 <<TEXT
table inet dataplatform_metadata
delete table inet dataplatform_metadata
table inet dataplatform_metadata {
    chain output {
        type filter hook output priority -5; policy accept;
        ip daddr 169.254.169.254 meta skuid != { $users } reject
        ip6 daddr fd00:ec2::254 meta skuid != { $users } reject
    }
    chain forward {
        type filter hook forward priority -5; policy accept;
        ip daddr 169.254.169.254 reject
        ip6 daddr fd00:ec2::254 reject
    }
}
TEXT
}

write_unit() {
    write "$ROOT/etc/systemd/system/$UNIT" 0644 <<TEXT
[Unit]
Description=Closes the instance metadata service
DefaultDependencies=no
After=local-fs.target
Before=network-pre.target docker.service dataiku.service
Wants=network-pre.target

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f /etc/nftables/dataplatform-metadata.nft
ExecReload=/usr/sbin/nft -f /etc/nftables/dataplatform-metadata.nft

[Install]
WantedBy=multi-user.target
TEXT
}

write_rules
write_unit
systemctl daemon-reload
systemctl enable --quiet "$UNIT"
# A restart would restart DSS too, which requires the unit.
systemctl reload-or-restart "$UNIT"
# Any answer would do, even a refusal by the service: the packet went through.
if runuser -u nobody -- curl --silent --max-time 5 --output /dev/null http://169.254.169.254/; then
    fail "the instance metadata service still answers other users"
fi
