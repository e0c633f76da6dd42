#!/usr/bin/env bash
# The administrator's password before all else: DSS comes with one that everybody knows, and building images takes long.
set -euo pipefail
# shellcheck source=../lib.sh
source "${0%/*}/../lib.sh"

bash "$BUNDLE/steps/90-configure.sh" --only admin-password
