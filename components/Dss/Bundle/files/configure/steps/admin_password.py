"""The administrator's password. DSS comes with one that everybody knows."""

from ..api import quoted
from ..errors import Skip

MARK = "secret/admin-password"


def run(context):
    admin = context.dss["admin"]
    version, password = context.vault.fields(admin["secretName"], "password")
    if context.state.get(MARK) == version:
        return []
    if not any(user.get("login") == admin["login"] for user in context.api.get("/admin/users/", includeSettings=False)):
        raise Skip("DSS has no user %s any more" % admin["login"])
    path = "/admin/users/" + quoted(admin["login"])
    # DSS never gives a password back, so that there is nothing to compare.
    context.api.put(path, dict(context.api.get(path), password=password))
    context.state.set(MARK, version)
    return ["password of %s" % admin["login"]]
