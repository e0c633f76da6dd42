"""Runs the steps, and says of each in one line what came of it."""

from . import leftovers
from .errors import ApiError, ConfigureError, Skip
from .steps import STEPS, admin_password
from .text import cleaned


def run(context, only=None):
    """Runs all steps, or one; the exit status."""
    # The licence is looked at in any case: it decides about the others.
    names = [name for name in STEPS if only in (None, name) or name == "licence"]
    name, closed = None, None
    try:
        for name in names:
            said, closed = _run(context, name, closed)
            _say(name, said)
        if only is None and not closed:
            name = "leftovers"
            for found in leftovers.find(context):
                _say(name, "left %s: no longer in the settings; delete it in DSS when nobody uses it" % found)
    except ConfigureError as error:
        return _failed(name, error)
    except Exception as error:
        # Of a document that is not as it is known to be. What the error says is not shown: it may be secret.
        return _failed(name, "an answer of DSS or the settings lack something: " + _place(error))
    return say_closed(context.dss, context.state) if closed else 0


def say_closed(dss, state):
    """Says what it means that DSS's API is closed for want of a licence; the exit status.

    Nobody may be led to a DSS whose administrator has the password that everybody knows. The other way to set one,
    dsscli, takes it as an argument, which is seen in the list of processes.
    """
    said = "DSS is not configured: without a licence its API is closed."
    advice = "Give it a licence: dss:licenseSecret."
    if state.get(admin_password.MARK) is not None:
        print("%s %s" % (said, advice), flush=True)
        return 0
    said += " Its administrator still has the password that DSS comes with"
    if dss.get("url"):
        print("configure: failed: %s, and users reach it at %s. %s" % (said, dss["url"], advice), flush=True)
        return 1
    print("%s; only sessions on the host reach it. %s" % (said, advice), flush=True)
    return 0


def _run(context, name, closed):
    """Runs a step; what came of it, and why DSS's API is closed, if it is."""
    if closed:
        return "skipped (%s)" % closed, closed
    try:
        done = STEPS[name](context)
        return "changed (%s)" % ", ".join(done) if done else "unchanged", None
    except Skip as reason:
        return "skipped (%s)" % reason, None
    except ApiError as error:
        # Who gives a licence wants to know that it is not taken.
        if not error.is_unlicensed or (name == "licence" and context.dss.get("license")):
            raise
        return "skipped (%s)" % error.message, error.message if error.is_api_closed else None


def _failed(name, error):
    _say(name, "failed: %s" % error)
    return 1


def _say(name, text):
    print("%s: %s" % (name, cleaned(str(text))), flush=True)


def _place(error):
    """Where an error comes from, without what it says."""
    trace = error.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return "%s in %s line %d" % (
        type(error).__name__, trace.tb_frame.f_code.co_filename.rsplit("/", 1)[-1], trace.tb_lineno)
