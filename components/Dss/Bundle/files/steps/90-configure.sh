#!/usr/bin/env bash
# Configures DSS by its API. The script says in its output what it changed and what it left alone. Arguments are further
# options of it.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

settings DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory PORT=host.port REGION=aws.region
ADDRESS=$(metadata local-ipv4)
OPTIONS=("$@")

# The plugin is handed over as a file where the settings have one; otherwise DSS takes it from its store.
get_plugin() {
    local url sha256 file
    IFS=$'\t' read -r url sha256 < <(rows downloads.plugin url sha256) || return 0
    file=$DOWNLOADS/${url##*/}
    download "$url" "$sha256" "$file"
    OPTIONS+=(--plugin-zip "$file")
}

get_plugin
# The region of root's calls to AWS; the credentials are the host's role's.
export AWS_DEFAULT_REGION=$REGION
DSSCLI="runuser -u $DSS_USER -- env -i HOME=/home/$DSS_USER LANG=en_US.utf8 PATH=/usr/local/bin:/usr/bin:/usr/sbin"
cd "$BUNDLE"
python3 -B -m configure --settings "$SETTINGS" --state "$VOLUME_STATE/state.json" --url "http://127.0.0.1:$PORT" \
    --dsscli "$DSSCLI $ROOT$DATA_DIRECTORY/bin/dsscli" --aws aws --driver-host "$ADDRESS" "${OPTIONS[@]}"
