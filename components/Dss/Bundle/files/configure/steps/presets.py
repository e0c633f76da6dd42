"""The plugin's presets: how it reaches AWS, and where in the network clusters are."""

from .. import plugin_settings
from ..errors import ConfigureError

CONNECTION = "connection"
NETWORKING = "networking"


def run(context):
    context.need("plugin", "presets")
    context.need_licence()
    current = plugin_settings.read(context)
    presets = context.dss["presets"]
    wanted = [
        # No keys: the plugin uses what DSS itself has.
        _preset(current, CONNECTION, "connection-info", {"region": presets["connection"]["region"]}),
        _preset(current, NETWORKING, "networking-settings", _network(presets["networking"])),
    ]
    return [entry["name"] for entry in wanted] if plugin_settings.ensure(context, current, {"presets": wanted}) else []


def _network(networking):
    # Only as private ones: eksctl makes what it takes for public subnets give out public addresses.
    return {
        "subnets": [],
        "privateNetworking": True,
        "privateSubnets": networking["subnets"],
        "securityGroups": networking["securityGroups"],
    }


def _preset(current, name, parameter_set, config):
    there = next((entry for entry in current.get("presets") or [] if entry.get("name") == name), {})
    return {
        "name": name,
        "type": _type(current, parameter_set),
        "config": config,
        "pluginConfig": there.get("pluginConfig") or {},
        "defaultPermission": {"use": True},
        "permissions": there.get("permissions") or [],
    }


def _type(current, parameter_set):
    """What the settings call the type of a set of parameters: how it is made up is not documented."""
    for described in current.get("accessibleParameterSetDescs") or []:
        if described.get("id") == parameter_set and described.get("elementType"):
            return described["elementType"]
    for known in current.get("parameterSets") or []:
        if known.get("name") == parameter_set and known.get("type"):
            return known["type"]
    raise ConfigureError("the plugin has no set of parameters %s" % parameter_set)
