#!/usr/bin/env bash
# Docker, which DSS builds images with. Whoever is in its group is root on the host: that is DSS's user alone.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings REGISTRY=dss.images.registryUrl OPERATING_SYSTEM=host.operatingSystem DSS_USER=host.user

# Docker publishes packages for Red Hat, which AlmaLinux takes too. None are for Amazon Linux, which has its own.
install_docker() {
    if command -v docker >/dev/null; then
        return
    fi
    if [ "$OPERATING_SYSTEM" = amazonlinux2023 ]; then
        dnf -y -q install docker
        return
    fi
    write "$ROOT/etc/yum.repos.d/docker-ce.repo" 0644 <<'TEXT'
[docker-ce-stable]
name=Docker CE
baseurl=https://download.docker.com/linux/rhel/$releasever/$basearch/stable
enabled=1
gpgcheck=1
gpgkey=https://download.docker.com/linux/rhel/gpg
TEXT
    dnf -y -q install docker-ce docker-ce-cli containerd.io docker-buildx-plugin
}

join_group() {
    if id -nG "$DSS_USER" | tr ' ' '\n' | grep -qx docker; then
        return
    fi
    usermod -a -G docker "$DSS_USER"
    restart_dss "the group docker is new"
}

if [ -z "$REGISTRY" ]; then
    echo "no registry: DSS builds no images, so there is no Docker"
    exit
fi
install_docker
systemctl enable --now docker.service
join_group
