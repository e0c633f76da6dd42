"""The Python packages of the plugin."""

from .. import plugin_settings
from ..api import quoted
from ..errors import ConfigureError
from ..waiting import check_messages

SECONDS = 1800


def run(context):
    context.need("plugin")
    context.need_licence()
    current = plugin_settings.read(context)
    there = [entry["envName"] for entry in context.api.get("/admin/code-envs/")]
    if current.get("codeEnvName") in there:
        return []
    # One that an earlier run made and did not come to name in the settings.
    usual = "plugin_%s_managed" % context.dss["plugin"]["id"]
    name = usual if usual in there else _make(context)
    plugin_settings.ensure(context, current, {"codeEnvName": name})
    return [name]


def _make(context):
    plugin = context.dss["plugin"]
    what = "the code environment of plugin " + plugin["id"]
    started = context.api.post(
        "/plugins/%s/code-env/actions/create" % quoted(plugin["id"]),
        {"deploymentMode": "PLUGIN_MANAGED", "conda": False, "pythonInterpreter": plugin["python"]})
    result = context.waiter.future(context.api, started, what, SECONDS)
    check_messages(result, what)
    name = result.get("envName") if isinstance(result, dict) else None
    if not name:
        raise ConfigureError("%s: DSS gave no name of it" % what)
    return name
