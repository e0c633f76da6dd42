#!/usr/bin/env bash
# The base images of containers, which belong to a version of DSS. They stay on this host; pushing them to the registry
# is part of the configuration.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings REGISTRY=dss.images.registryUrl VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory \
    EXEC=dss.images.exec SPARK=dss.images.spark

# build TYPE [NAME]: an image has the name that a configuration of containers or of Spark gives it, or else the one by
# which DSS looks for it. The configurations of 15 take no name. Not verified on a live DSS.
build() {
    local type=$1 tag=${2:-default}:dss-$VERSION options=()
    if [ -n "${2:-}" ] && [ "${VERSION%%.*}" = 14 ]; then
        options=(--tag "$tag")
    fi
    # An image whose name is not ours cannot be looked for.
    if noted "$STATE/images/$type" "$tag" \
        && { [ ${#options[@]} = 0 ] || docker image inspect "$tag" >/dev/null 2>&1; }; then
        return
    fi
    echo "building the image for $type"
    as_dss "$DSS_USER" "$ROOT$DATA_DIRECTORY/bin/dssadmin" build-base-image --type "$type" "${options[@]}"
    note "$STATE/images/$type" "$tag"
}

if [ -z "$REGISTRY" ]; then
    echo "no registry: no images"
    exit
fi
build container-exec "$EXEC"
build spark "$SPARK"
build cde
build api-deployer
