"""What ends a step."""


class ConfigureError(Exception):
    """The step failed. The text is one line for people and holds nothing secret."""


class Skip(Exception):
    """The step has nothing to do here. The text says why."""


class ApiError(ConfigureError):
    """DSS refused a call, or did not answer it."""

    def __init__(self, method, path, status, message):
        shown = status if status is not None else "no answer"
        super().__init__("%s %s: %s: %s" % (method, path, shown, message))
        self.status = status
        self.message = message

    @property
    def is_outage(self):
        """Whether DSS itself never saw the call, or its answer was lost: its backend is starting, for one."""
        return self.status in (None, 502, 503, 504)
