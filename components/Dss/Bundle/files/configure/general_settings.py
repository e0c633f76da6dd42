"""DSS's general settings: one document for everything that is not an object of its own."""

from .merge import check_kept, difference, merged

PATH = "/admin/general-settings"


def read(context):
    """The whole document."""
    return context.api.get(PATH)


def ensure(context, current, wanted):
    """Puts the wanted fields into the document that was read; says whether it changed."""
    if difference(wanted, current) is None:
        return False
    context.api.put(PATH, merged(current, wanted))
    check_kept(wanted, read(context), "general settings")
    return True
