#!/usr/bin/env bash
# The CloudWatch agent comes first: it takes the log of everything after it, and of its own start, out of the host.
# Red Hat's image has no agent of Systems Manager either, without which nobody gets to the host.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

# The key that Amazon signs the agent with.
SIGNER=937616F3450B7D806CBD9725D58167303B789C72
AGENT=$ROOT/opt/aws/amazon-cloudwatch-agent

settings OPERATING_SYSTEM=host.operatingSystem REGION=aws.region DNS_SUFFIX=aws.dnsSuffix

# Amazon publishes a signature and no checksum. gpg checks it, as the system's policy for packages may refuse SHA-1.
# Not verified on a live host.
install_signed() {
    local package=$1 signature=$2 key=$3 ring
    ring=$(mktemp -d)
    gpg --homedir "$ring" --batch --quiet --import "$key"
    # Without -q, which would end gpg before its last line.
    if ! gpg --homedir "$ring" --batch --status-fd 1 --verify "$signature" "$package" 2>/dev/null \
        | grep "^\[GNUPG:\] VALIDSIG .*$SIGNER" >/dev/null; then
        fail "$(basename "$package"): the signature is not of $SIGNER"
    fi
    rm -rf "$ring"
    dnf -y -q --nogpgcheck install "$package"
}

install_agent() {
    local name=amazon-cloudwatch-agent bucket=amazoncloudwatch-agent regional
    if [ -x "$AGENT/bin/amazon-cloudwatch-agent-ctl" ]; then
        return
    fi
    if [ "$OPERATING_SYSTEM" = amazonlinux2023 ]; then
        dnf -y -q install "$name"
        return
    fi
    regional=https://$bucket-$REGION.s3.$REGION.$DNS_SUFFIX
    get "$regional/redhat/amd64/latest/$name.rpm" "$DOWNLOADS/$name.rpm"
    get "$regional/redhat/amd64/latest/$name.rpm.sig" "$DOWNLOADS/$name.rpm.sig"
    get "https://$bucket.s3.amazonaws.com/assets/$name.gpg" "$DOWNLOADS/$name.gpg"
    install_signed "$DOWNLOADS/$name.rpm" "$DOWNLOADS/$name.rpm.sig" "$DOWNLOADS/$name.gpg"
}

configure_agent() {
    local file=$AGENT/etc/dataplatform.json configuration
    configuration=$(python3 -IS "$BUNDLE/settings.py" json "$SETTINGS" host.agentConfiguration)
    write "$file" 0644 <<<"$configuration"
    if [ "$CHANGED" = true ] || ! systemctl is-active --quiet amazon-cloudwatch-agent.service; then
        "$AGENT/bin/amazon-cloudwatch-agent-ctl" -a fetch-config -m ec2 -s -c "file:$file"
    fi
}

# The key that signs this package today was not found: HTTPS from Amazon's bucket is what there is.
install_session_agent() {
    local package=$DOWNLOADS/amazon-ssm-agent.rpm
    if [ "$OPERATING_SYSTEM" != rhel9 ] || rpm -q --quiet amazon-ssm-agent; then
        return
    fi
    get "https://s3.$REGION.$DNS_SUFFIX/amazon-ssm-$REGION/latest/linux_amd64/amazon-ssm-agent.rpm" "$package"
    dnf -y -q --nogpgcheck install "$package"
    systemctl enable --now amazon-ssm-agent.service
}

mkdir -p "$DOWNLOADS"
install_session_agent
install_agent
configure_agent
