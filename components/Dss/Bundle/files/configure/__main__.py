"""The command: python3 -m configure."""

import argparse
import json
import shlex
import signal
import sys

from . import runner
from .api import Api
from .api_key import temporary_key
from .context import Context
from .errors import ConfigureError
from .state import State
from .steps import STEPS
from .text import cleaned
from .vault import Vault
from .waiting import Waiter


def _options(arguments):
    parser = argparse.ArgumentParser(prog="configure", description="Configures DSS by its public API.")
    parser.add_argument("--settings", required=True, help="the document of settings")
    parser.add_argument("--state", required=True, help="where to remember what is done")
    parser.add_argument("--url", required=True, help="where DSS answers on this host")
    parser.add_argument("--dsscli", required=True, type=shlex.split, help="how to run dsscli as DSS's user")
    parser.add_argument("--aws", default=["aws"], type=shlex.split, help="how to run the AWS CLI")
    parser.add_argument("--only", choices=STEPS, help="run this step alone, after the licence")
    parser.add_argument("--driver-host", help="the host's address, by which Spark's executors reach it")
    parser.add_argument("--plugin-zip", help="the file of the plugin, where the settings have one")
    parser.add_argument("--wait", type=float, help="seconds to wait for anything, in place of each step's own limit")
    return parser.parse_args(arguments)


def _settings(path):
    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except ValueError as error:
        raise ConfigureError("settings %s: %s" % (path, error)) from None
    if document.get("schema") != 1:
        raise ConfigureError("the settings are of form %s, and 1 is known" % document.get("schema"))
    return document


def _configure(options):
    document = _settings(options.settings)
    vault = Vault(options.aws, document["aws"]["region"])
    state = State(options.state)
    try:
        with temporary_key(options.dsscli) as key:
            context = Context(document, options, Api(options.url, key), state, vault, Waiter(options.wait))
            return runner.run(context, options.only)
    except ConfigureError as error:
        # Where the API is closed, there may be no keys for it either (not verified on a live DSS).
        if not error.is_api_closed or document["dss"].get("license"):
            raise
        return runner.say_closed(document["dss"], state)


def main(arguments):
    """Runs the command; the exit status."""
    # An end from outside goes by the way on which the API key is deleted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options = _options(arguments)
    try:
        return _configure(options)
    except (ConfigureError, OSError) as error:
        # Before the first step, or at the key's end.
        print("configure: failed: %s" % cleaned(str(error)), flush=True)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
