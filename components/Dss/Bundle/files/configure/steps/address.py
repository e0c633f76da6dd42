"""The address that DSS writes in links, in messages for one."""

from .. import general_settings


def run(context):
    context.need("url")
    changed = general_settings.ensure(
        context, general_settings.read(context), {"studioExternalUrl": context.dss["url"]})
    return [context.dss["url"]] if changed else []
