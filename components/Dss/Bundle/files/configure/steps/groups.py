"""Groups. What their members may do in DSS is left to its administrators."""

from ..merge import check_kept

PATH = "/admin/groups/"


def run(context):
    wanted = context.dss.get("groups") or []
    there = names(context)
    missing = [name for name in wanted if name not in there]
    for name in missing:
        context.api.post(PATH, {"name": name, "description": "Made by the platform", "sourceType": "LOCAL"})
    if missing:
        check_kept([{"name": name} for name in missing], [{"name": name} for name in names(context)], "groups")
    return ["%s made" % name for name in missing]


def names(context):
    """Names of the groups that DSS has."""
    return {group["name"] for group in context.api.get(PATH)}
