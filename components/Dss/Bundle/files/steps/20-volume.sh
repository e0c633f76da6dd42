#!/usr/bin/env bash
# Mounts the data volume, and makes a file system on it where it is new. The volume comes from the host before this one
# when a host is replaced, so it may take a while.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

# Seconds between looks, and how often: stopping the old host, detaching and attaching take 20 minutes at worst.
PAUSE=${DATAPLATFORM_PAUSE:-5}
LOOKS=300

settings VOLUME_ID=host.volumeId MOUNT=host.mount
# udev names NVMe devices after the volume, without its hyphen.
DEVICE=/dev/disk/by-id/nvme-Amazon_Elastic_Block_Store_${VOLUME_ID/-/}

wait_for_device() {
    local look
    for ((look = 0; look < LOOKS; look++)); do
        if [ -e "$ROOT$DEVICE" ]; then
            udevadm settle
            return
        fi
        sleep "$PAUSE"
    done
    fail "volume $VOLUME_ID is not attached"
}

# blkid answers 2 where it finds nothing, but also where it cannot read: a new volume is read as zeros.
is_empty() {
    local code=0
    blkid -p "$ROOT$DEVICE" >/dev/null 2>&1 || code=$?
    [ $code = 2 ] && cmp -s -n 1048576 "$ROOT$DEVICE" /dev/zero
}

make_file_system() {
    local kind
    kind=$(blkid -p -s TYPE -o value "$ROOT$DEVICE" || true)
    if [ "$kind" = xfs ]; then
        return
    elif is_empty; then
        echo "volume $VOLUME_ID is new: making an XFS file system"
        mkfs.xfs -q -L dssdata "$ROOT$DEVICE"
    else
        fail "volume $VOLUME_ID has no XFS file system ('$kind') and is not empty; it is left as it is"
    fi
}

# "nofail": a host whose volume is missing still starts, and can be looked at.
mount_volume() {
    local others
    mkdir -p "$ROOT$MOUNT"
    others=$(grep -v " $MOUNT xfs " "$ROOT/etc/fstab" || true)
    write "$ROOT/etc/fstab" 0644 <<TEXT
$others
$DEVICE $MOUNT xfs defaults,noatime,nofail,x-systemd.device-timeout=300 0 2
TEXT
    if [ "$CHANGED" = true ]; then
        systemctl daemon-reload
    fi
    if ! mountpoint -q "$ROOT$MOUNT"; then
        mount "$MOUNT"
    fi
    # Without a partition the file system fills the volume; a larger volume is noticed here.
    xfs_growfs "$MOUNT" >/dev/null
    restorecon "$MOUNT" || true
}

wait_for_device
make_file_system
mount_volume
install -d -m 0700 "$VOLUME_STATE"
