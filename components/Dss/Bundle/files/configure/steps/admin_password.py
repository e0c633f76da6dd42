"""The administrator's password. DSS comes with one that everybody knows."""

from ..api import quoted
from ..errors import Skip

MARK = "secret/admin-password"


def run(context):
    admin = context.dss["admin"]
    version, password = context.vault.fields(admin["secretName"], "password")
    if context.state.get(MARK) == version:
        return []
    need_administrator(context)
    path = "/admin/users/" + quoted(admin["login"])
    # DSS never gives a password back, so that there is nothing to compare.
    context.api.put(path, dict(context.api.get(path), password=password))
    context.state.set(MARK, version)
    return ["password of %s" % admin["login"]]


def need_administrator(context):
    """Skips the step where the administrator that DSS came with was deleted."""
    login = context.dss["admin"]["login"]
    if not any(user.get("login") == login for user in context.api.get("/admin/users/", includeSettings=False)):
        raise Skip("DSS has no user %s any more" % login)
