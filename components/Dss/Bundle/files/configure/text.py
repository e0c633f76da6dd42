"""Text for people: in one line, and without secrets."""

import json

# Shorter values would blot out ordinary words.
SHORTEST = 6

_hidden = set()


class Secret(str):
    """A value that is never shown, nor compared with what DSS has, which gives it back encrypted."""

    def __repr__(self):
        return "'***'"


def hide(value):
    """Takes a value out of whatever is shown from now on, be it as it is or inside JSON."""
    if len(value) >= SHORTEST:
        _hidden.update((str(value), json.dumps(value)[1:-1]))


def cleaned(text):
    """A text without any secret that is known."""
    for value in sorted(_hidden, key=len, reverse=True):
        text = text.replace(value, "***")
    return text


def one_line(text, longest=500):
    """A text in one line, cut where it is long: after it is cleaned, as half a secret would not be found."""
    line = " ".join(cleaned(str(text)).split())
    return line if len(line) <= longest else line[: longest - 1] + "…"
