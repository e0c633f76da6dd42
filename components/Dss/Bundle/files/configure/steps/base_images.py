"""Pushes the base images that the host built to the registry."""

from ..context import fingerprint
from ..waiting import check_messages

MARK = "pushed"
SECONDS = 3600


def run(context):
    context.need("images", "containers")
    context.need_licence()
    now = fingerprint(context.dss["version"], context.dss["images"])
    if context.state.get(MARK) == now:
        return []
    started = context.api.post(
        "/admin/container-exec/actions/push-base-images", seconds=context.waiter.seconds(SECONDS))
    check_messages(context.waiter.future(context.api, started, "pushing base images", SECONDS), "pushing base images")
    context.state.set(MARK, now)
    return ["pushed"]
