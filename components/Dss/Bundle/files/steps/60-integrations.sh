#!/usr/bin/env bash
# Hadoop's libraries, by which DSS reaches S3, and Spark for Kubernetes. Both go into the kit's folder on this host and
# into files of the data directory: a new host and a new version have them made again.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

settings VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory VOLUME_ID=host.volumeId
DATA=$ROOT$DATA_DIRECTORY

# integrate NAME OPTION...: with the archive of that name in the settings.
integrate() {
    local name=$1 url sha256 archive wanted
    shift
    IFS=$'\t' read -r url sha256 < <(rows "downloads.$name" url sha256)
    wanted="$VERSION $VOLUME_ID $url"
    if noted "$STATE/integrations/$name" "$wanted"; then
        return
    fi
    archive=$DOWNLOADS/${url##*/}
    download "$url" "$sha256" "$archive"
    stop_dss
    as_dss "$DSS_USER" "$DATA/bin/dssadmin" "install-$name-integration" -standaloneArchive "$archive" "$@"
    note "$STATE/integrations/$name" "$wanted"
    rm -f "$archive"
    echo "$name: ${url##*/}"
}

integrate hadoop
integrate spark -forK8S
