#!/usr/bin/env bash
# User isolation: what lets DSS run users' code as other Unix users. It is files of this host and of one version of
# DSS, and it comes after Spark.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

settings USER_ISOLATION=host.userIsolation VERSION=dss.version DSS_USER=host.user DATA_DIRECTORY=host.dataDirectory

if [ "$USER_ISOLATION" != true ]; then
    echo "not asked for"
    exit
fi
if noted "$STATE/isolation" "$VERSION"; then
    exit
fi
stop_dss
"$ROOT$DATA_DIRECTORY/bin/dssadmin" install-impersonation "$DSS_USER"
note "$STATE/isolation" "$VERSION"
