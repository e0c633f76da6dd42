"""The plugin for EKS."""

from ..errors import ConfigureError
from ..waiting import check_messages

SECONDS = 900


def run(context):
    context.need("plugin")
    context.need_licence()
    wanted = context.dss["plugin"]["id"]
    if _is_there(context, wanted):
        return []
    what = "installing plugin " + wanted
    result = context.waiter.future(context.api, _start(context, wanted), what, SECONDS)
    check_messages(result, what)
    if isinstance(result, dict) and result.get("success") is False or not _is_there(context, wanted):
        raise ConfigureError("%s: DSS does not have it afterwards" % what)
    return ["installed"]


def _start(context, wanted):
    if not context.downloads.get("plugin"):
        return context.api.post("/plugins/actions/installFromStore", {"pluginId": wanted})
    path = context.options.plugin_zip
    if not path:
        raise ConfigureError("the settings have a file of the plugin, and --plugin-zip is not given")
    with open(path, "rb") as file:
        return context.api.upload("/plugins/actions/future/installFromZip", wanted + ".zip", file.read())


def _is_there(context, wanted):
    return any(plugin.get("id") == wanted for plugin in context.api.get("/plugins/"))
