#!/usr/bin/env bash
# DSS's own files and what they need of the operating system. Each version has its folder; DSS's user owns it, as the
# integrations of Hadoop and Spark are unpacked into it.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

settings VERSION=dss.version DSS_USER=host.user
KIT=$KITS/dataiku-dss-$VERSION

# The folder gets its name when all is unpacked.
unpack_kit() {
    local url sha256 archive folder
    IFS=$'\t' read -r url sha256 < <(rows downloads.kit url sha256)
    archive=$DOWNLOADS/${url##*/}
    folder=$KITS/.partial
    download "$url" "$sha256" "$archive"
    rm -rf "$folder"
    install -d -m 0755 -o "$DSS_USER" -g "$DSS_USER" "$folder"
    chmod 0644 "$archive"
    as_dss "$DSS_USER" tar -xzf "$archive" -C "$folder"
    if [ ! -f "$folder/dataiku-dss-$VERSION/installer.sh" ]; then
        fail "${url##*/} is not DSS $VERSION"
    fi
    mv "$folder/dataiku-dss-$VERSION" "$KIT"
    rm -rf "$folder" "$archive"
}

# Dataiku's script knows the packages of each operating system.
install_dependencies() {
    if noted "$STATE/dependencies" "$VERSION"; then
        return
    fi
    bash "$KIT/scripts/install/install-deps.sh" -yes
    note "$STATE/dependencies" "$VERSION"
}

if [ ! -d "$KIT" ]; then
    unpack_kit
    echo "unpacked DSS $VERSION"
fi
install_dependencies
