"""Reads and changes small files of DSS's data directory.

dssfiles.py version DATA_DIRECTORY              prints the version that the data directory has; nothing without one
dssfiles.py option FILE SECTION NAME VALUE      sets an option of an INI file; prints "changed" where it was another
"""
import configparser
import json
import os
import sys


def version_of(data_directory):
    """DSS writes this file when it has installed or upgraded the directory."""
    path = os.path.join(data_directory, "dss-version.json")
    if not os.path.exists(path):
        return ""
    with open(path, encoding="utf-8") as stream:
        return json.load(stream)["product_version"]


def set_option(path, section, name, value):
    """The other options are kept; the file keeps its owner and mode, as its content only is replaced."""
    options = configparser.RawConfigParser()
    options.optionxform = str
    options.read(path, encoding="utf-8")
    if options.has_option(section, name) and options.get(section, name) == value:
        return ""
    if not options.has_section(section):
        options.add_section(section)
    options.set(section, name, value)
    with open(path, "w", encoding="utf-8") as stream:
        options.write(stream)
    return "changed"


if sys.argv[1] == "version":
    print(version_of(sys.argv[2]))
else:
    print(set_option(*sys.argv[2:]))
