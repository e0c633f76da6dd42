"""What every step works with."""

import hashlib
import json

from .errors import Skip


class Context:
    """The settings, DSS, secrets, and what is remembered."""

    def __init__(self, document, options, api, state, vault, waiter):
        self.aws = document["aws"]
        self.host = document["host"]
        self.downloads = document["downloads"]
        self.dss = document["dss"]
        self.options = options
        self.api = api
        self.state = state
        self.vault = vault
        self.waiter = waiter
        # Known from the first step on.
        self.licence = {}

    @property
    def is_licensed(self):
        """Whether DSS has a licence that counts."""
        base = self.licence.get("base") or {}
        return bool(base.get("hasLicense") and base.get("valid", True) and not base.get("expired"))

    def need_licence(self):
        """Skips the step where DSS has no licence."""
        if not self.is_licensed:
            raise Skip("needs a licence, and DSS has none that is valid")

    def need_connection_type(self, kind):
        """Skips the step where DSS, with its licence or without one, does not have a type of connections."""
        allowed = (self.licence.get("features") or {}).get("allowedConnectionTypes")
        if allowed is not None and "ALL" not in allowed and kind not in allowed:
            raise Skip("DSS's licence has no connections of type %s" % kind)
        if allowed is None:
            self.need_licence()

    def need(self, *names):
        """Skips the step where the settings lack what it is about."""
        for name in names:
            if not self.dss.get(name):
                raise Skip("the settings have no %s" % name)


def fingerprint(*values):
    """A short text that is the same for the same values."""
    text = json.dumps(values, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]
