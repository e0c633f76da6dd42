#!/usr/bin/env bash
# Asks DSS every minute whether it is there, and counts the answers as a metric: an alarm misses them.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

NAME=dataplatform-probe
UNITS=$ROOT/etc/systemd/system

settings PORT=host.port REGION=aws.region NAMESPACE=host.agentConfiguration.metrics.namespace
INSTANCE=$(metadata instance-id)

# The values of the host are in the unit: the command is the same on all.
write_units() {
    write "$UNITS/$NAME.service" 0644 <<TEXT
[Unit]
Description=Asks DSS whether it is there

[Service]
Type=oneshot
TimeoutStartSec=50
ExecStart=/opt/dataplatform/bin/probe $PORT $REGION $NAMESPACE $INSTANCE
TEXT
    write "$UNITS/$NAME.timer" 0644 <<TEXT
[Unit]
Description=Asks DSS every minute whether it is there

[Timer]
OnCalendar=minutely
AccuracySec=5s

[Install]
WantedBy=timers.target
TEXT
}

write "$ROOT/opt/dataplatform/bin/probe" 0755 <"$BUNDLE/probe"
write_units
systemctl daemon-reload
systemctl enable --quiet --now "$NAME.timer"
