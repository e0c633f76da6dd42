"""The connection to the warehouse, and DSS's user in it."""

from .. import connection, warehouse


def run(context):
    context.need("warehouse")
    context.need_connection_type("Redshift")
    facts = context.dss["warehouse"]
    version, password = context.vault.fields(facts["secretName"], "password")
    done = ["database user %s" % facts["user"]] if warehouse.ensure_user(context, facts, version, password) else []
    word = connection.ensure(context, _wanted(context, facts), {"password": password}, version)
    return done + (["%s %s" % (facts["name"], word)] if word else [])


def _wanted(context, facts):
    params = dict(
        {
            "host": facts["host"],
            "port": facts["port"],
            "db": facts["database"],
            "user": facts["user"],
            "redshiftAuthenticationMode": "USER_PASSWORD",
            "properties": [{"name": "ssl", "value": "true", "secret": False}],
        },
        **_driver(context),
    )
    return dict(
        {
            "name": facts["name"],
            "description": "The warehouse",
            "type": "Redshift",
            "params": params,
            "credentialsMode": "GLOBAL",
            "allowWrite": True,
            "allowManagedDatasets": True,
        },
        **connection.usable_by(facts.get("groups") or []),
    )


def _driver(context):
    # External tables need Amazon's driver; DSS brings the one of PostgreSQL.
    if "redshift" in context.downloads["drivers"]:
        return {"driverMode": "CUSTOM_REDSHIFT", "jarsDirectory": context.host["mount"] + "/drivers/redshift"}
    return {"driverMode": "MANAGED_LEGACY_POSTGRESQL"}
