#!/usr/bin/env bash
# The base images of containers, which belong to a version of DSS. They stay on this host; pushing them to the registry
# is part of the configuration.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings REGISTRY=dss.images.registryUrl VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory \
    EXEC=dss.images.exec SPARK=dss.images.spark CDE=dss.images.cde API_DEPLOYER=dss.images.apiDeployer

# build TYPE NAME: 14 takes our name, which a repository of the registry has. 15 takes no name of an image in its
# configurations: there the image keeps the name that DSS gives it. Not verified on a live DSS.
build() {
    local type=$1 tag=$2:dss-$VERSION options=()
    if [ "${VERSION%%.*}" = 14 ]; then
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
build cde "$CDE"
build api-deployer "$API_DEPLOYER"
