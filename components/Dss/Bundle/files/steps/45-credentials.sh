#!/usr/bin/env bash
# The access key of DSS where it has one: in a file of DSS's user alone. The key goes from one program to the next and
# is in no argument, variable or log.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings CREDENTIALS=host.credentials.mode SECRET=host.credentials.secretName REGION=aws.region DSS_USER=host.user
FOLDER=$ROOT/home/$DSS_USER/.aws

install_key() {
    local file=$FOLDER/credentials part
    install -d -m 0700 -o "$DSS_USER" -g "$DSS_USER" "$FOLDER"
    part=$(mktemp "$file.XXXXXX")
    # shellcheck disable=SC2064 # what it is now
    trap "rm -f '$part'" EXIT
    aws secretsmanager get-secret-value --region "$REGION" --secret-id "$SECRET" --query SecretString --output text \
        | python3 -IS "$BUNDLE/credentials.py" >"$part"
    if ! cmp -s "$part" "$file"; then
        echo "the access key is installed"
        # What runs may go on with the key that it started with, until that is switched off.
        restart_dss "the access key is new"
    fi
    chown "$DSS_USER:$DSS_USER" "$part"
    mv -f "$part" "$file"
}

if [ "$CREDENTIALS" = keypair ]; then
    install_key
elif [ -e "$FOLDER/credentials" ]; then
    rm -f "$FOLDER/credentials"
    echo "the access key is taken away: DSS has the host's role"
fi
