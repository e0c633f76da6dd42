"""Refusals for want of a licence."""

import re

# "DSS API is not available with your Free Edition license" is what DSS is known to say; other words of the kind were
# not seen on a live DSS.
_WORDS = re.compile(
    r"\bnot (available|allowed|included|permitted|supported)\b.*\blicen[cs]e|\bnot licen[cs]ed\b", re.IGNORECASE)


def is_unlicensed(error):
    """Whether DSS refused a call because its licence, or the lack of one, does not allow it."""
    return error.status is not None and bool(_WORDS.search(error.message))


def is_closed(error):
    """Whether DSS refused because its API is closed altogether."""
    return is_unlicensed(error) and "api is not available" in error.message.lower()
