#!/usr/bin/env bash
# Makes the data directory, or upgrades the one that is there to the version of the settings, or takes over that of
# another host.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory PORT=host.port \
    LICENSE=dss.license.secretName REGION=aws.region
DATA=$ROOT$DATA_DIRECTORY
KIT=$KITS/dataiku-dss-$VERSION
# What is under way, "install" or "upgrade": what DSS says of its data directory counts when that ended well.
STARTED=$VOLUME_STATE/installing
# The version that was installed on this host: the installer writes into the data directory where Java and Python are.
INSTALLED=$STATE/installed

# "-y" answers what the installer asks: whether to upgrade, and whether to go on where SELinux enforces its policy.
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
    as_dss "$DSS_USER" bash "$KIT/installer.sh" -d "$DATA" -p "$PORT" -y
}

# Images of code environments belong to a version: they are made again when DSS runs.
upgrade() {
    echo "upgrading DSS from $1 to $VERSION"
    note "$STARTED" upgrade
    replay
    note "$VOLUME_STATE/rebuild-code-environments" "$VERSION"
}

# What Dataiku asks for on another machine, too: https://doc.dataiku.com/dss/latest/operations/backups.html
replay() {
    stop_dss
    as_dss "$DSS_USER" bash "$KIT/installer.sh" -d "$DATA" -u -y
}

# The first licence goes where DSS looks for it when it starts, also one that comes later: without any, DSS's API may be
# closed, by which the configuration sets those that follow. DSS's user writes it, to whom the folder belongs: root
# would follow links there.
place_license() {
    local file=$DATA/config/license.json
    # shellcheck disable=SC2016 # the inner shell expands it
    aws secretsmanager get-secret-value --region "$REGION" --secret-id "$LICENSE" --query SecretString --output text \
        | as_dss "$DSS_USER" bash -c 'umask 077 && cat >"$1"' - "$file.part"
    as_dss "$DSS_USER" mv -f "$file.part" "$file"
    restart_dss "it has a licence now"
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
elif ! noted "$INSTALLED" "$VERSION"; then
    echo "taking over the data directory of another host"
    replay
else
    echo "DSS $VERSION is installed"
fi
present=$(installed)
if [ "$present" != "$VERSION" ]; then
    fail "the installer ended without an error, but the data directory is of DSS '$present', not $VERSION"
fi
rm -f "$STARTED"
note "$INSTALLED" "$VERSION"
if [ -n "$LICENSE" ] && [ ! -e "$DATA/config/license.json" ]; then
    place_license
fi
