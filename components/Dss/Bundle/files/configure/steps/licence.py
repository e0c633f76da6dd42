"""The licence, which decides what else can be configured."""

import json

from ..errors import ApiError, ConfigureError

STATUS = "/admin/licensing/status"


def run(context):
    wanted = context.dss.get("license")
    done = _install(context, wanted["secretName"]) if wanted else []
    context.licence = context.api.get(STATUS)
    if wanted and not context.is_licensed:
        raise ConfigureError("DSS does not accept the licence: %s" % json.dumps(context.licence.get("base")))
    return done


def _install(context, secret):
    version, document = context.vault.document(secret)
    if context.state.get("secret/licence") == version and _has_one(context):
        return []
    context.api.post("/admin/licensing/license", document)
    context.state.set("secret/licence", version)
    return ["installed"]


def _has_one(context):
    try:
        return bool((context.api.get(STATUS).get("base") or {}).get("hasLicense"))
    except ApiError as error:
        if error.is_unlicensed:
            return False
        raise
