#!/usr/bin/env bash
# After an upgrade the images of code environments have to be made again, on base images that are pushed by now.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings REGISTRY=dss.images.registryUrl DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory
WANTED=$VOLUME_STATE/rebuild-code-environments

if [ ! -e "$WANTED" ]; then
    exit
fi
if [ -n "$REGISTRY" ]; then
    as_dss "$DSS_USER" "$ROOT$DATA_DIRECTORY/bin/dssadmin" build-container-exec-code-env-images --all
fi
rm -f "$WANTED"
