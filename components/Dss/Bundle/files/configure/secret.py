"""A value that is never shown."""


class Secret(str):
    """Text that DSS gives back encrypted, so that it is not compared either."""

    def __repr__(self):
        return "'***'"
