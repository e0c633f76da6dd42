# shellcheck shell=bash
# Downloads with checksums, for the steps that need files; sourced after lib.sh.

# download URL SHA256 FILE: the file from its address, or from the mirror where there is one. A file that is not what
# its checksum says is not kept. Without a checksum ("-") that of the first download is recorded on the data volume and
# demanded from then on: it tells a file that has changed, not one that was wrong from the start.
download() {
    local url=$1 sha256=$2 file=$3 name part
    name=${url##*/}
    if [ "$sha256" = - ]; then
        sha256=$(recorded "$name")
    fi
    if [ -f "$file" ] && [ "$(checksum "$file")" = "$sha256" ]; then
        return
    fi
    mkdir -p "${file%/*}"
    part=$file.part
    get "$url" "$part"
    check "$name" "$part" "$sha256"
    mv -f "$part" "$file"
}

checksum() {
    local sum
    read -r sum _ < <(sha256sum "$1")
    echo "$sum"
}

recorded() {
    cat "$VOLUME_STATE/checksums/$1" 2>/dev/null || true
}

# check NAME FILE SHA256: an empty checksum is that of the first download.
check() {
    local name=$1 file=$2 expected=$3 actual
    actual=$(checksum "$file")
    if [ -z "$expected" ]; then
        note "$VOLUME_STATE/checksums/$name" "$actual"
        echo "$name: no checksum is demanded; recorded $actual for the next time"
    elif [ "$actual" != "$expected" ]; then
        rm -f "$file"
        fail "$name: SHA-256 is $actual; expected: $expected"
    fi
}

# get URL FILE: from the mirror or from the address.
get() {
    local url=$1 file=$2
    if [ -z "${MIRROR+read}" ]; then
        settings MIRROR=downloads.mirror REGION=aws.region
    fi
    if [ -n "$MIRROR" ]; then
        get_mirrored "$MIRROR/${url##*/}" "$file"
    else
        curl --fail --silent --show-error --location --proto '=https' --proto-redir '=https' --connect-timeout 20 \
            --retry 5 --retry-delay 5 --retry-connrefused --output "$file" "$url"
    fi
}

# get_mirrored S3_URI FILE: by the host's role. The AWS CLI itself comes from the mirror too.
get_mirrored() {
    local uri=$1 file=$2 path
    if command -v aws >/dev/null; then
        aws s3 cp --region "$REGION" --only-show-errors "$uri" "$file"
    else
        path=${uri#s3://}
        python3 -I "$BUNDLE/cloud.py" object "${path%%/*}" "${path#*/}" "$file"
    fi
}
