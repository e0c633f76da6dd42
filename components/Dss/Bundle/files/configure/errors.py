"""What ends a step."""

import re

# "DSS API is not available with your Free Edition license" is what DSS is known to say; other words of the kind were
# not seen on a live DSS.
_WORDS = re.compile(
    r"\bnot (available|allowed|included|permitted|supported)\b.*\blicen[cs]e|\bnot licen[cs]ed\b", re.IGNORECASE)


class ConfigureError(Exception):
    """The step failed. The text is one line for people and holds nothing secret."""

    @property
    def is_unlicensed(self):
        """Whether DSS refused because its licence, or the lack of one, does not allow it."""
        return bool(_WORDS.search(str(self)))

    @property
    def is_api_closed(self):
        """Whether DSS refused because its API is closed altogether."""
        return self.is_unlicensed and "api is not available" in str(self).lower()


class Skip(Exception):
    """The step has nothing to do here. The text says why."""


class ApiError(ConfigureError):
    """DSS refused a call, or did not answer it."""

    def __init__(self, method, path, status, message):
        shown = status if status is not None else "no answer"
        super().__init__("%s %s: %s: %s" % (method, path, shown, message))
        self.status = status
        self.message = message

    @property
    def is_outage(self):
        """Whether DSS itself never saw the call, or its answer was lost: its backend is starting, for one."""
        return self.status in (None, 502, 503, 504)
