# shellcheck shell=bash
# shellcheck disable=SC2034 # the variables are for the steps
# What the steps share. A step sources this file, reads the settings it needs, and looks at the host before it changes
# anything: each may run again at any time, and does so with every release.

# Tests put another root below all paths.
ROOT=${DATAPLATFORM_ROOT:-}
BUNDLE=$(cd "${BASH_SOURCE[0]%/*}" && pwd)
SETTINGS=$BUNDLE/settings.json
# What is known of this host, and what of the data volume, which outlives hosts. Both are root's alone.
STATE=$ROOT/var/lib/dataplatform
VOLUME_STATE=$ROOT/data/dataplatform
DOWNLOADS=$ROOT/opt/dataplatform/downloads
KITS=$ROOT/opt/dataiku

# A step may not go on after a command that failed, nor leave a readable file behind by mistake.
umask 022
cd /

fail() {
    echo "$*" >&2
    exit 1
}

# settings NAME=path...: variables with values of the settings.
settings() {
    local assignments
    assignments=$(python3 -IS "$BUNDLE/settings.py" values "$SETTINGS" "$@")
    eval "$assignments"
}

# rows PATH KEY...: a line for each object of a list in the settings.
rows() {
    python3 -IS "$BUNDLE/settings.py" rows "$SETTINGS" "$@"
}

# metadata PATH: what the instance metadata has there; of root only.
metadata() {
    python3 -I "$BUNDLE/cloud.py" metadata "$1"
}

# as_dss USER COMMAND...: runs as DSS's user, with nothing of root's environment. That user's group of Docker counts
# without a new login, as runuser takes the groups from the system's files.
as_dss() {
    local user=$1
    shift
    runuser -u "$user" -- env -i "HOME=/home/$user" "USER=$user" "LOGNAME=$user" "LANG=en_US.utf8" \
        "PATH=/usr/local/bin:/usr/bin:/usr/local/sbin:/usr/sbin" "$@"
}

# write FILE MODE: replaces the file by standard input where it differs; CHANGED says whether it did. Never at the end
# of a pipe, whose first command could fail unnoticed and leave an empty file.
write() {
    local file=$1 mode=$2 part
    mkdir -p "${file%/*}"
    part=$(mktemp "$file.XXXXXX")
    cat >"$part"
    chmod "$mode" "$part"
    if cmp -s "$part" "$file" && [ "$(stat -c %a "$file")" = "${mode#0}" ]; then
        rm -f "$part"
        CHANGED=false
        return
    fi
    mv -f "$part" "$file"
    CHANGED=true
}

# note FILE TEXT: remembers what was done; noted FILE TEXT: whether just that was.
note() {
    mkdir -p "${1%/*}"
    printf '%s\n' "$2" >"$1"
}

noted() {
    [ -f "$1" ] && [ "$(<"$1")" = "$2" ]
}

# DSS is restarted once, by the step of the service, whatever asked for it.
restart_dss() {
    note "$STATE/restart-dss" "$1"
}

# Commands that change the installation want DSS to be stopped; the step of the service starts it again.
stop_dss() {
    if systemctl is-active --quiet dataiku.service; then
        echo "stopping DSS"
        systemctl stop dataiku.service
    fi
}
