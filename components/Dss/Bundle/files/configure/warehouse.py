"""DSS's user in the warehouse, made by the administrator through Redshift's Data API."""

import hashlib
import json

from .commands import run_json
from .errors import ConfigureError
from .text import hide, one_line

# A workgroup that has been idle needs a while to answer.
STATEMENT_SECONDS = 300


def ensure_user(context, facts, version, password):
    """Makes the user, or gives it the password; says whether there was something to do."""
    user = facts["user"]
    # A warehouse that was made anew has no such user.
    mark = "secret/warehouse-user/%s@%s" % (user, facts["host"])
    if context.state.get(mark) == version:
        return False
    hashed = _hashed(user, password)
    # -1 stands for a number that is not known.
    rows = _execute(context, facts, "SELECT 1 FROM pg_user WHERE usename = %s" % _text(user)).get("ResultRows") or 0
    verb = "ALTER" if rows > 0 else "CREATE"
    _execute(context, facts, "%s USER %s PASSWORD %s" % (verb, _name(user), _text(hashed)))
    context.state.set(mark, version)
    return True


def _execute(context, facts, statement):
    """Has a statement run, and waits for its end."""
    # By standard input: arguments are seen in the list of processes.
    request = {
        "WorkgroupName": facts["workgroup"],
        "Database": facts["database"],
        "SecretArn": facts["adminSecretArn"],
        "Sql": statement,
    }
    started = _call(context, ["execute-statement", "--cli-input-json", "file:///dev/stdin"], json.dumps(request))
    state = context.waiter.until(
        "the statement in the warehouse",
        STATEMENT_SECONDS,
        lambda: _call(context, ["describe-statement", "--id", started["Id"]]),
        lambda answer: answer.get("Status") in ("FINISHED", "FAILED", "ABORTED"))
    if state["Status"] != "FINISHED":
        raise ConfigureError("the warehouse: %s" % one_line(state.get("Error") or state["Status"]))
    return state


def _call(context, arguments, text=None):
    command = context.options.aws + ["redshift-data"] + arguments + [
        "--region", context.aws["region"], "--output", "json"]
    return run_json(command, "aws redshift-data " + arguments[0], text)


def _hashed(user, password):
    # So that the password itself is in no log of Redshift. PostgreSQL's driver, which DSS brings, can log in with no
    # better hash; who has it could log in too, so it is not shown.
    hashed = "md5" + hashlib.new("md5", (password + user).encode(), usedforsecurity=False).hexdigest()
    hide(hashed)
    return hashed


def _text(value):
    return "'%s'" % value.replace("'", "''")


def _name(value):
    return '"%s"' % value.replace('"', '""')
