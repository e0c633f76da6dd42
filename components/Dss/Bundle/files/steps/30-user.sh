#!/usr/bin/env bash
# DSS's own Unix user and the folders that are its own.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

# The files on the data volume belong to this number on every host, whatever users an image has.
DSS_UID=3000

settings DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory MOUNT=host.mount USER_ISOLATION=host.userIsolation

make_user() {
    if id "$DSS_USER" >/dev/null 2>&1; then
        return
    fi
    groupadd --gid "$DSS_UID" "$DSS_USER"
    useradd --uid "$DSS_UID" --gid "$DSS_UID" --create-home --shell /bin/bash "$DSS_USER"
}

# With user isolation other users work in folders below, which DSS opens to them one by one. A folder that is there
# keeps its mode, which DSS may have changed.
make_folders() {
    local mode=0700
    if [ "$USER_ISOLATION" = true ]; then
        mode=0711
    fi
    if [ ! -d "$ROOT$DATA_DIRECTORY" ]; then
        install -d -m "$mode" -o "$DSS_USER" -g "$DSS_USER" "$ROOT$DATA_DIRECTORY"
    fi
    install -d -m 0755 -o "$DSS_USER" -g "$DSS_USER" "$KITS"
    install -d -m 0755 "$ROOT$MOUNT/drivers"
}

make_user
make_folders
