#!/usr/bin/env bash
# Packages and limits that DSS asks for. Nothing is updated: the image decides what is installed, so that a host can be
# made again as it was.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

PACKAGES=(acl diffutils glibc-langpack-en gzip nftables policycoreutils-python-utils sudo tar unzip xfsprogs zip)

settings DSS_USER=host.user

install_packages() {
    if rpm -q --quiet "${PACKAGES[@]}"; then
        return
    fi
    dnf -y -q install "${PACKAGES[@]}"
}

# DSS wants 65536 at least. systemd's units do not read this file: the service has limits of its own.
set_limits() {
    write "$ROOT/etc/security/limits.d/90-dataplatform.conf" 0644 <<TEXT
$DSS_USER - nofile 65536
$DSS_USER - nproc 65536
TEXT
}

set_locale() {
    write "$ROOT/etc/locale.conf" 0644 <<<LANG=en_US.UTF-8
}

rotate_log() {
    write "$ROOT/etc/logrotate.d/dataplatform" 0644 <<TEXT
/var/log/dataplatform/*.log {
    monthly
    size 10M
    rotate 6
    missingok
    compress
    create 0640 root root
}
TEXT
}

# AlmaLinux's image has a service that adds rules for further addresses, which disturbs the routes of containers. The
# host has one address.
stop_cloud_addresses() {
    if systemctl is-enabled --quiet nm-cloud-setup.timer 2>/dev/null; then
        systemctl disable --now nm-cloud-setup.timer nm-cloud-setup.service
    fi
}

# DSS starts nginx itself. Where SELinux takes it for the system's web server, it may neither listen at DSS's port nor
# read DSS's files. Dataiku's own example for AlmaLinux switches SELinux off; here it is on for all others. Not verified
# on a live host.
let_nginx_be() {
    if [ "$(getenforce 2>/dev/null || true)" != Enforcing ] || noted "$STATE/selinux" httpd_t; then
        return
    fi
    semanage permissive -a httpd_t
    note "$STATE/selinux" httpd_t
}

install_packages
set_limits
set_locale
rotate_log
stop_cloud_addresses
let_nginx_be
