"""Tries, once for each combination of what matters, what users will do: run code, write data, query it."""

from .. import clusters, smoke
from ..context import fingerprint
from ..errors import Skip
from .admin_password import need_administrator

MARK = "tried"


def run(context):
    context.need("smokeTest", "connections")
    context.need_licence()
    if context.host.get("userIsolation"):
        raise Skip("users' code runs as Unix users of their own, of which the platform has none")
    facts = next((entry for entry in context.dss["connections"] if entry["access"] == "readWrite"), None)
    if facts is None:
        raise Skip("no connection may be written to")
    has_cluster = all(context.dss.get(name) for name in ("cluster", "images", "containers"))
    parts = ("version", "images", "containers", "cluster") if has_cluster else ("version",)
    # Not its groups, nor which key it has.
    place = [facts.get(field) for field in ("name", "bucket", "prefix", "database", "workgroup", "credentials")]
    now = fingerprint(place, [context.dss.get(part) for part in parts])
    if context.state.get(MARK) == now:
        return []
    if has_cluster:
        # The owner of the test's project.
        need_administrator(context)
        clusters.need_running(context, context.dss["cluster"]["name"])
    smoke.query(context, facts, "select 1 as ok")
    if has_cluster:
        smoke.run_job(context, facts)
    context.state.set(MARK, now)
    return ["a query by Athena" + ("; a job in a container, and a query of what it wrote" if has_cluster else "")]
