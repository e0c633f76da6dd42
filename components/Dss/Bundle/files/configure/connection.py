"""Connections of DSS."""

from .api import quoted
from .errors import ConfigureError
from .merge import check_kept, difference, merged

PATH = "/admin/connections/"

# All that DSS takes when it makes a connection; the rest needs a second call.
TAKEN_AT_FIRST = ("name", "description", "type", "params", "usableBy", "allowedGroups")


def usable_by(groups):
    """Who may use something; no groups: everyone."""
    return {"usableBy": "ALLOWED" if groups else "ALL", "allowedGroups": list(groups)}


def ensure(context, wanted, secret_params=None, secret_version=None):
    """Makes a connection or brings it in line; what was done, in a word, or None.

    Secrets are only sent when DSS does not have this version of them, as it gives them back encrypted, each time
    differently.
    """
    name = wanted["name"]
    mark = "secret/connection/" + name
    full = merged(wanted, {"params": secret_params or {}})
    made = name not in context.api.get(PATH)
    if made:
        context.api.post(PATH, {field: full[field] for field in TAKEN_AT_FIRST if field in full})
    current = context.api.get(PATH + quoted(name))
    if current.get("type") != wanted["type"]:
        raise ConfigureError(
            "connection %s is of type %s in DSS, and %s is wanted: a type cannot be changed"
            % (name, current.get("type"), wanted["type"]))
    renew = not made and secret_version is not None and context.state.get(mark) != secret_version
    found = difference(wanted, current)
    if found is not None or renew:
        # Secrets as they were read are kept by DSS; one that it did not give out would be lost.
        sent = full if renew or _hides(current, secret_params) else wanted
        context.api.put(PATH + quoted(name), merged(current, sent))
        check_kept(wanted, context.api.get(PATH + quoted(name)), "connection " + name)
    if secret_version is not None:
        context.state.set(mark, secret_version)
    if made:
        return "made"
    if renew:
        return "new secret"
    return "updated" if found is not None else None


def _hides(current, secret_params):
    params = current.get("params") or {}
    return any(not str(params.get(name) or "").strip("*") for name in secret_params or {})


def ensure_all(context, wanted):
    """Brings connections in line one by one; what was done with which, in words."""
    done = [(entry[0]["name"], ensure(context, *entry)) for entry in wanted]
    return ["%s %s" % (name, word) for name, word in done if word]
