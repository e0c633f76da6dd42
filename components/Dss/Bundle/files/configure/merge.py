"""Wanted fields in whole documents.

DSS takes whole documents, answers 200 and silently drops what it does not know. So the wanted fields are put into what
is there, all else is sent back as it was read, and what DSS made of it is read again and compared.
"""

import copy
import json

from .errors import ConfigureError
from .text import Secret, one_line

EMPTY = (None, "", [], {})


def merged(current, wanted):
    """What is there, with the wanted fields in it."""
    if isinstance(wanted, dict):
        result = dict(current) if isinstance(current, dict) else {}
        for name, value in wanted.items():
            result[name] = merged(result.get(name), value)
        return result
    label = _label(wanted)
    if label is None:
        return copy.deepcopy(wanted)
    known = {entry.get(label): entry for entry in current or [] if isinstance(entry, dict)}
    entries = [merged(known.get(entry[label]), entry) for entry in wanted]
    if label == "key":
        return entries
    # Objects with names keep their places, and those that others made stay.
    ours = {entry[label]: entry for entry in entries}
    kept = [ours.pop(entry.get(label), entry) for entry in current or []]
    return kept + list(ours.values())


def check_kept(wanted, actual, what):
    """Fails with the name of a field that DSS did not take."""
    found = difference(wanted, actual)
    if found is not None:
        raise ConfigureError("%s: DSS did not keep %s" % (what, found))


def difference(wanted, actual, path=""):
    """The first field that is not as wanted, in words; None: there is none."""
    if isinstance(wanted, Secret):
        return None
    if isinstance(wanted, dict):
        return _first(
            difference(value, actual.get(name) if isinstance(actual, dict) else None, _below(path, name))
            for name, value in wanted.items()
        )
    label = _label(wanted)
    if label is not None:
        return _entries(label, wanted, actual, path)
    if _equal(wanted, actual):
        return None
    return "field %s: sent %s, has %s" % (path, _shown(wanted), _shown(actual))


def _entries(label, wanted, actual, path):
    known = {entry.get(label): entry for entry in actual or [] if isinstance(entry, dict)}
    surplus = set(known) - {entry[label] for entry in wanted} if label == "key" else ()
    if surplus:
        return "field %s: entry %s is not wanted" % (path, sorted(map(str, surplus))[0])
    return _first(
        difference(entry, known[entry[label]], "%s[%s]" % (path, entry[label]))
        if entry[label] in known
        else "field %s[%s]: sent, and is not there" % (path, entry[label])
        for entry in wanted
    )


def _label(value):
    """What tells the entries of a list apart: names, or keys of properties, which are complete; None: nothing does."""
    if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
        for label in ("name", "key"):
            if all(label in entry for entry in value):
                return label
    return None


def _equal(wanted, actual):
    # DSS leaves out what is empty, and gives lists of names in an order of its own.
    if wanted in EMPTY:
        return actual in EMPTY
    if isinstance(wanted, bool) or isinstance(actual, bool):
        return wanted is actual
    if isinstance(wanted, list) and isinstance(actual, list) and all(isinstance(entry, str) for entry in wanted):
        return sorted(wanted) == sorted(map(str, actual))
    return wanted == actual


def _first(findings):
    return next((finding for finding in findings if finding is not None), None)


def _below(path, name):
    return "%s.%s" % (path, name) if path else name


def _shown(value):
    if value is None:
        return "nothing"
    return one_line(json.dumps(value, ensure_ascii=False, sort_keys=True), 80)
