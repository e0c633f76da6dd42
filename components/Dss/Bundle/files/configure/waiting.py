"""Waiting for DSS, never for ever."""

import time

from .api import quoted
from .errors import ApiError, ConfigureError
from .text import one_line

FIRST_PAUSE = 0.05
LONGEST_PAUSE = 15


class Waiter:
    """Waits until something is there, or fails when its time is over.

    A limit of its own, if given, replaces what callers allow.
    """

    def __init__(self, limit=None):
        self._limit = limit

    def seconds(self, allowed):
        """How long a wait, or one long call, may take."""
        return self._limit if self._limit is not None else allowed

    def until(self, what, allowed, fetch, is_done):
        """Fetches until the answer will do. DSS may be away for a while in between."""
        seconds = self.seconds(allowed)
        end = time.monotonic() + seconds
        pause = FIRST_PAUSE
        while True:
            try:
                answer = fetch()
                if is_done(answer):
                    return answer
            except ApiError as error:
                if not error.is_outage:
                    raise
            left = end - time.monotonic()
            if left <= 0:
                raise ConfigureError("%s was not done after %d s" % (what, seconds))
            time.sleep(min(pause, left))
            pause = min(pause * 1.5, LONGEST_PAUSE)

    def future(self, api, started, what, allowed):
        """Waits for the result of what DSS does in the background."""
        if not isinstance(started, dict):
            raise ConfigureError("%s: DSS's answer says nothing about its progress" % what)
        if not _is_over(started):
            job = started.get("jobId")
            if not job:
                raise ConfigureError("%s: DSS did not start it" % what)
            # The result is given out once, to this very call.
            started = self.until(
                what, allowed, lambda: api.get("/futures/" + quoted(job), peek=False), _is_over)
        if not started.get("hasResult"):
            raise ConfigureError("%s was aborted in DSS" % what)
        return started.get("result")


def _is_over(state):
    return bool(state.get("hasResult") or state.get("aborted") or state.get("unknown") or state.get("alive") is False)


def check_messages(result, what):
    """Fails where DSS answers 200 and says in the answer that it did not work."""
    if not isinstance(result, dict):
        return
    messages = result.get("messages")
    summary = messages if isinstance(messages, dict) else result
    if summary.get("error") or summary.get("fatal"):
        raise ConfigureError("%s: %s" % (what, _errors(summary)))


def _errors(summary):
    said = [
        ": ".join(str(entry[part]) for part in ("title", "message", "details") if entry.get(part))
        for entry in summary.get("messages") or []
        if entry.get("severity") == "ERROR"
    ]
    return one_line("; ".join(said) or "DSS reports an error and gives no message")
