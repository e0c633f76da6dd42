"""The cluster that jobs run on; without one, none would run in a container."""

from .. import clusters, general_settings
from ..errors import ConfigureError


def run(context):
    context.need("cluster")
    context.need_licence()
    name = context.dss["cluster"]["name"]
    there = clusters.find(context, name)
    if there is None:
        raise ConfigureError("DSS has no cluster %s" % name)
    wanted = {"defaultK8sClusterId": there["id"]}
    return [name] if general_settings.ensure(context, general_settings.read(context), wanted) else []
