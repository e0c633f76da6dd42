#!/usr/bin/env bash
# DSS as a service: starts at boot, after its volume and after the metadata service is closed, and answers.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

UNIT=$ROOT/etc/systemd/system/dataiku.service
PAUSE=${DATAPLATFORM_PAUSE:-5}
# DSS starts within a few minutes; after an upgrade it converts its data first.
LOOKS=360

settings VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory MOUNT=host.mount PORT=host.port

install_unit() {
    if [ -f "$UNIT" ] && noted "$STATE/unit" "$VERSION"; then
        return
    fi
    bash "$KITS/dataiku-dss-$VERSION/scripts/install/install-boot.sh" "$ROOT$DATA_DIRECTORY" "$DSS_USER"
    note "$STATE/unit" "$VERSION"
}

# A missing volume must not look like an empty data directory. DSS takes a while to end its processes; EC2 waits some
# minutes for a host that it stops. Not verified on a live host: how long.
extend_unit() {
    write "$UNIT.d/dataplatform.conf" 0644 <<TEXT
[Unit]
RequiresMountsFor=$MOUNT
ConditionPathIsMountPoint=$MOUNT
Requires=dataplatform-metadata.service
After=dataplatform-metadata.service docker.service

[Service]
LimitNOFILE=65536
LimitNPROC=65536
TimeoutStartSec=900
TimeoutStopSec=180
TEXT
    if [ "$CHANGED" = true ]; then
        systemctl daemon-reload
        restart_dss "the service has changed"
    fi
}

# The mark is taken away before: what asks for a restart from now on gets one.
start() {
    systemctl enable --quiet dataiku.service
    if [ -e "$STATE/restart-dss" ] && systemctl is-active --quiet dataiku.service; then
        echo "restarting DSS: $(cat "$STATE/restart-dss")"
        rm -f "$STATE/restart-dss"
        systemctl restart dataiku.service
    else
        rm -f "$STATE/restart-dss"
        systemctl start dataiku.service
    fi
}

wait_for_answer() {
    local look
    for ((look = 0; look < LOOKS; look++)); do
        if curl --fail --silent --max-time 10 --output /dev/null "http://127.0.0.1:$PORT/dip/api/ping"; then
            return
        fi
        sleep "$PAUSE"
    done
    fail "DSS does not answer at port $PORT; see $DATA_DIRECTORY/run/backend.log"
}

install_unit
extend_unit
start
wait_for_answer
