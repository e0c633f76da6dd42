"""The settings of the plugin: its code environment and its presets."""

from .api import quoted
from .merge import check_kept, difference, merged


def read(context):
    """The whole document."""
    return context.api.get(_path(context))


def ensure(context, current, wanted):
    """Puts the wanted fields into the document that was read; says whether it changed."""
    if difference(wanted, current) is None:
        return False
    # DSS takes it by POST, not by PUT.
    context.api.post(_path(context), merged(current, wanted))
    check_kept(wanted, read(context), "plugin settings")
    return True


def _path(context):
    return "/plugins/%s/settings" % quoted(context.dss["plugin"]["id"])
