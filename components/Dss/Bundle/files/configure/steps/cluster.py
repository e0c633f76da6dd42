"""The cluster: the platform's own, or one that DSS makes."""

from .. import clusters
from ..api import quoted
from ..errors import ConfigureError
from ..merge import check_kept, difference, merged


def run(context):
    context.need("cluster")
    context.need_licence()
    wanted = clusters.wanted(context)
    there = clusters.find(context, wanted["name"])
    done = []
    if there is None:
        context.api.post(clusters.PATH, wanted)
        there = clusters.find(context, wanted["name"])
        if there is None:
            raise ConfigureError("cluster %s: DSS does not have it after it took it" % wanted["name"])
        done.append("%s made" % wanted["name"])
    path = clusters.PATH + quoted(there["id"])
    if _update(context, path, wanted) and not done:
        done.append("%s updated, which counts from its next start" % wanted["name"])
    return done + clusters.ensure_running(context, there["id"], wanted["name"])


def _update(context, path, wanted):
    current = context.api.get(path)
    if current.get("type") != wanted["type"]:
        raise ConfigureError(
            "cluster %s is of type %s in DSS, and %s is wanted: stop and delete it in DSS"
            % (wanted["name"], current.get("type"), wanted["type"]))
    # Everyone's jobs run on it: it is the default one.
    updatable = {"params": wanted["params"], "usableByAll": True}
    if difference(updatable, current) is None:
        return False
    context.api.put(path, merged(current, updatable))
    check_kept(updatable, context.api.get(path), "cluster " + wanted["name"])
    return True
