#!/usr/bin/env bash
# Command line tools at the versions of the settings, each checked against its checksum.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"
# shellcheck source=../download.sh
source "$BUNDLE/download.sh"

BIN=$ROOT/usr/local/bin

# install_file NAME FILE: by a new file, as the old one may be running.
install_file() {
    install -m 0755 "$2" "$BIN/$1.new"
    mv -f "$BIN/$1.new" "$BIN/$1"
}

install_aws() {
    local archive=$1 folder=$2
    unzip -q "$archive" -d "$folder"
    "$folder/aws/install" --bin-dir "$BIN" --install-dir "$ROOT/usr/local/aws-cli" --update
}

install_tool() {
    local name=$1 url=$2 sha256=$3 form=$4 archive folder
    archive=$DOWNLOADS/${url##*/}
    folder=$(mktemp -d)
    download "$url" "$sha256" "$archive"
    case $form in
        binary) install_file "$name" "$archive" ;;
        tar)
            tar -xzf "$archive" -C "$folder" "$name"
            install_file "$name" "$folder/$name"
            ;;
        awscli) install_aws "$archive" "$folder" ;;
        *) fail "$name: the form '$form' is not known" ;;
    esac
    rm -rf "$folder" "$archive"
}

mkdir -p "$BIN"
tools=$(rows downloads.tools name version url sha256 form)
while IFS=$'\t' read -r name version url sha256 form; do
    if [ -z "$name" ] || { [ -x "$BIN/$name" ] && noted "$STATE/tools/$name" "$version"; }; then
        continue
    fi
    install_tool "$name" "$url" "$sha256" "$form"
    note "$STATE/tools/$name" "$version"
    echo "$name: $version"
done <<<"$tools"
