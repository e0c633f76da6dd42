"""Prints parts of settings.json for the shell, quoted so that no value is ever read as code.

settings.py values FILE NAME=path...    assignments: NAME=value, of lists of values NAME=(a b c)
settings.py rows FILE path key...       a line for each object of a list, the keys' values between tabs
settings.py json FILE path              the part itself

A path is keys between dots. What is not there is empty; in rows it is a single "-".
"""
import json
import sys


def find(document, path):
    """The part at the path, or None."""
    for key in path.split("."):
        if not isinstance(document, dict):
            return None
        document = document.get(key)
    return document


def text(value):
    """A single value as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (dict, list)):
        raise ValueError("not a single value")
    return str(value)


def quoted(value):
    """A single value as one word of the shell: nothing means anything between single quotes."""
    return "'%s'" % text(value).replace("'", "'\\''")


def assignment(document, request):
    """The assignment that NAME=path asks for."""
    name, path = request.split("=", 1)
    value = find(document, path)
    if isinstance(value, list):
        return "%s=(%s)" % (name, " ".join(quoted(item) for item in value))
    return "%s=%s" % (name, quoted(value))


def row(part, keys):
    """The values of an object's keys; an empty one would be lost between tabs."""
    values = [text(part.get(key)) or "-" for key in keys]
    if any(character in value for value in values for character in "\t\n"):
        raise ValueError("a tab or the end of a line in a value")
    return "\t".join(values)


def rows(document, path, keys):
    """The rows of a list of objects, or of a single object."""
    part = find(document, path)
    parts = part if isinstance(part, list) else [part] if part else []
    return [row(item, keys) for item in parts]


def main(arguments):
    mode, file = arguments[:2]
    with open(file, encoding="utf-8") as stream:
        document = json.load(stream)
    if mode == "values":
        lines = [assignment(document, request) for request in arguments[2:]]
    elif mode == "rows":
        lines = rows(document, arguments[2], arguments[3:])
    else:
        lines = [json.dumps(find(document, arguments[2]), indent=4, sort_keys=True)]
    for line in lines:
        print(line)


main(sys.argv[1:])
