"""The API key that the script works with: made by DSS's command line, which only the data directory's owner may use."""

import contextlib

from .commands import run, run_json
from .errors import ConfigureError
from .text import hide

LABEL = "dataplatform-configure"


@contextlib.contextmanager
def temporary_key(dsscli):
    """A key of an administrator, deleted at the end whatever happens. It is written nowhere."""
    # One is left where a run before was killed.
    _delete_all(dsscli)
    try:
        yield _create(dsscli)
    finally:
        _delete_all(dsscli)


def _create(dsscli):
    made = run_json(
        dsscli + ["api-key-create", "--output", "json", "--label", LABEL, "--admin", "true"], "dsscli api-key-create")
    try:
        key = made[0]["key"]
    except (IndexError, KeyError, TypeError):
        raise ConfigureError("dsscli api-key-create gave no key") from None
    hide(key)
    return key


def _delete_all(dsscli):
    keys = run_json(dsscli + ["api-keys-list", "--output", "json"], "dsscli api-keys-list") or []
    for key in keys:
        if key.get("label") == LABEL:
            # By its ID: the key itself would be seen in the list of processes.
            if not key.get("id"):
                raise ConfigureError("dsscli api-keys-list gives no ID of the key %s" % LABEL)
            run(dsscli + ["api-key-delete", str(key["id"])], "dsscli api-key-delete")
