"""Names what earlier settings had made in DSS and these lack. It is not deleted, as it may be in use: data, code."""

from . import clusters, connection, general_settings
from .steps import groups
from .steps.athena import name_of

MARK = "made"


def find(context):
    """What is left, in words, each once: the marks forget it."""
    wanted = _wanted(context.dss)
    before = context.state.get(MARK) or {}
    left = []
    for kind, names in sorted(before.items()):
        gone = set(names) - set(wanted.get(kind, names))
        left += ["%s %s" % (kind, name) for name in sorted(gone & _there(context, kind))] if gone else []
    context.state.set(MARK, wanted)
    return left


def _wanted(dss):
    facts = dss.get("connections") or []
    connections = [dss["metastore"]["connection"]] + [entry["name"] for entry in facts] + list(map(name_of, facts))
    if dss.get("warehouse"):
        connections.append(dss["warehouse"]["name"])
    return {
        "group": sorted(dss.get("groups") or []),
        "connection": sorted(connections),
        "container configuration": sorted(entry["name"] for entry in dss.get("containers") or []),
        "Spark configuration": sorted(entry["name"] for entry in dss.get("sparkConfigs") or []),
        "cluster": [dss["cluster"]["name"]] if dss.get("cluster") else [],
    }


def _there(context, kind):
    """Names of what DSS has."""
    if kind == "group":
        return groups.names(context)
    if kind == "connection":
        return set(context.api.get(connection.PATH))
    if kind == "cluster":
        return {entry.get("name") for entry in context.api.get(clusters.PATH)}
    part = "containerSettings" if kind == "container configuration" else "sparkSettings"
    settings = general_settings.read(context).get(part) or {}
    return {entry.get("name") for entry in settings.get("executionConfigs") or []}
