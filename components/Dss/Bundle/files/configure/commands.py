"""Commands of the host."""

import json
import subprocess

from .errors import ConfigureError
from .text import one_line

SECONDS = 180


def run(command, what, text=None):
    """What a command prints. Its input may be secret, its arguments never are."""
    try:
        done = subprocess.run(
            command, input=text or "", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            universal_newlines=True, timeout=SECONDS, check=False,
            # DSS's user may not enter the folder of the release.
            cwd="/")
    except (OSError, subprocess.TimeoutExpired) as error:
        reason = "no end after %d s" % SECONDS if isinstance(error, subprocess.TimeoutExpired) else error
        raise ConfigureError("%s: %s" % (what, reason)) from None
    if done.returncode != 0:
        raise ConfigureError("%s: exit %d: %s" % (what, done.returncode, one_line(done.stderr or "no message")))
    return done.stdout


def run_json(command, what, text=None):
    """What a command prints, read as JSON; None: it prints nothing."""
    printed = run(command, what, text)
    if not printed.strip():
        return None
    try:
        return json.loads(printed)
    except ValueError:
        # Not shown: it may be a secret.
        raise ConfigureError("%s: what it printed is no JSON" % what) from None
