#!/usr/bin/env bash
# Makes the data directory, or upgrades the one that is there to the version of the settings.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory PORT=host.port
DATA=$ROOT$DATA_DIRECTORY
KIT=$KITS/dataiku-dss-$VERSION
# What is under way, "install" or "upgrade": what DSS says of its data directory counts when that ended well.
STARTED=$VOLUME_STATE/installing

# DSS installs into an empty directory only. What an interrupted installation left was never used.
install_new() {
    if noted "$STARTED" install; then
        echo "taking away an interrupted installation"
        find "$DATA" -mindepth 1 -delete
    elif [ -n "$(ls -A "$DATA")" ]; then
        fail "$DATA_DIRECTORY is not empty, but holds no DSS"
    fi
    echo "installing DSS $VERSION"
    note "$STARTED" install
    as_dss "$DSS_USER" bash "$KIT/installer.sh" -d "$DATA" -p "$PORT"
}

# "-y" answers the question whether to upgrade. Images of code environments belong to a version: they are made again
# when DSS runs.
upgrade() {
    echo "upgrading DSS from $1 to $VERSION"
    note "$STARTED" upgrade
    stop_dss
    as_dss "$DSS_USER" bash "$KIT/installer.sh" -d "$DATA" -u -y
    note "$VOLUME_STATE/rebuild-code-environments" "$VERSION"
}

installed() {
    python3 -IS "$BUNDLE/dssfiles.py" version "$DATA"
}

is_older() {
    [ "$1" != "$2" ] && [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]
}

present=$(installed)
if [ -z "$present" ] || noted "$STARTED" install; then
    install_new
elif is_older "$VERSION" "$present"; then
    fail "the data directory is of DSS $present: it cannot go back to $VERSION; restore a snapshot for that"
elif [ "$present" != "$VERSION" ] || noted "$STARTED" upgrade; then
    upgrade "$present"
else
    echo "DSS $VERSION is installed"
fi
present=$(installed)
if [ "$present" != "$VERSION" ]; then
    fail "the installer ended without an error, but the data directory is of DSS '$present', not $VERSION"
fi
rm -f "$STARTED"
