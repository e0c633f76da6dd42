#!/usr/bin/env bash
# Options of DSS's processes: the backend's memory, and the environment that users' programs start in.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory MEMORY=host.backendMemoryGiB \
    CREDENTIALS=host.credentials.mode REGION=aws.region
DATA=$ROOT$DATA_DIRECTORY
BEGIN="# Begin of the platform's part, which is written anew: changes belong above or below it."
END="# End of the platform's part."

set_memory() {
    local difference
    difference=$(python3 -IS "$BUNDLE/dssfiles.py" option "$DATA/install.ini" javaopts backend.xmx "${MEMORY}g")
    if [ -z "$difference" ] && noted "$VOLUME_STATE/memory" "$MEMORY"; then
        return
    fi
    stop_dss
    as_dss "$DSS_USER" "$DATA/bin/dssadmin" regenerate-config
    note "$VOLUME_STATE/memory" "$MEMORY"
    restart_dss "the backend's memory is $MEMORY GiB"
}

# Containers call DSS back by the address, as the cluster's DNS does not know the host's name. With a key of its own DSS
# has no use for the metadata service, whose refusal some libraries take long to accept.
environment() {
    local address
    address=$(metadata local-ipv4)
    echo "$BEGIN"
    echo "export DKU_BACKEND_EXT_HOST=$address"
    echo "export AWS_DEFAULT_REGION=$REGION"
    if [ "$CREDENTIALS" = keypair ]; then
        echo "export AWS_EC2_METADATA_DISABLED=true"
    fi
    echo "$END"
}

# The file belongs to the administrators of DSS: what they wrote around our part stays.
set_environment() {
    local file=$DATA/bin/env-site.sh part others
    part=$(environment)
    touch "$file"
    others=$(sed "/^$BEGIN\$/,/^$END\$/d" "$file")
    write "$file" 0644 <<<"${others:+$others$'\n'}$part"
    chown "$DSS_USER:$DSS_USER" "$file"
    if [ "$CHANGED" = true ]; then
        restart_dss "the environment has changed"
    fi
}

set_memory
set_environment
