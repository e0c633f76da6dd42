"""What the script remembers between runs: which version of a secret DSS has, and what is done once."""

import json
import os

from .errors import ConfigureError


class State:
    """A file of marks. It holds no secrets, only names of their versions."""

    def __init__(self, path):
        self._path = path
        self._marks = _read(path)

    def get(self, name):
        """A mark; None: there is none."""
        return self._marks.get(name)

    def set(self, name, value):
        """Sets a mark, and has it on the disk before anything else happens."""
        if self._marks.get(name) == value:
            return
        self._marks[name] = value
        self._write()

    def _write(self):
        # Beside it first: a host that goes down meanwhile leaves the one before.
        beside = self._path + ".new"
        with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            json.dump({"schema": 1, "marks": self._marks}, file, indent=1, sort_keys=True)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, self._path)


def _read(path):
    if not os.path.exists(path):
        return {}
    try:
        with open(path, encoding="utf-8") as file:
            return dict(json.load(file)["marks"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ConfigureError("state %s cannot be read: %s" % (path, error)) from None
