#!/usr/bin/env bash
# JDBC drivers, each in a folder of its own: in DSS's common one their libraries would get in each other's way.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

settings MOUNT=host.mount
FOLDER=$ROOT$MOUNT/drivers

# install_driver NAME: the folder has this one file, as a version of before would be found too.
install_driver() {
    local name=$1 url sha256 file
    IFS=$'\t' read -r url sha256 < <(rows "downloads.drivers.$name" url sha256) || return 0
    file=$FOLDER/$name/${url##*/}
    download "$url" "$sha256" "$file"
    chmod 0644 "$file"
    find "$FOLDER/$name" -type f ! -name "${url##*/}" -delete
}

install_driver athena
install_driver redshift
