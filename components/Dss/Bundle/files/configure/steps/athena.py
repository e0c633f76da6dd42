"""For each connection to S3 one to Athena, with the same credentials; each names the other."""

from .. import connection
from .connections import secret_of


def run(context):
    context.need("connections")
    context.need_connection_type("Athena")
    facts = context.dss["connections"]
    done = connection.ensure_all(context, [(_wanted(context, entry),) for entry in facts])
    # Only now, as the connection that is named must be there.
    for entry in facts:
        back = {"name": entry["name"], "type": "EC2", "params": {"associatedAthenaConnection": name_of(entry)}}
        if connection.ensure(context, back, *secret_of(context, entry)):
            done.append("%s names %s" % (entry["name"], name_of(entry)))
    return done


def name_of(facts):
    """Name of the Athena connection that goes with one to S3."""
    return facts["name"] + "-athena"


def _wanted(context, facts):
    # Queries read: DSS writes to S3 itself. The driver is Amazon's version 3, which takes the workgroup as a property
    # (the property's spelling was not verified on a live DSS).
    return dict(
        {
            "name": name_of(facts),
            "description": "Queries on the data of %s" % facts["name"],
            "type": "Athena",
            "params": {
                "region": context.aws["region"],
                "queryOutputLocation": facts["resultsUri"],
                "credentialsMode": "FROM_AWS_CONNECTION",
                "associatedAWSConnection": facts["name"],
                "jarsDirectory": context.host["mount"] + "/drivers/athena",
                "properties": [{"name": "WorkGroup", "value": facts["workgroup"], "secret": False}],
            },
            "credentialsMode": "GLOBAL",
            "allowWrite": False,
            "allowManagedDatasets": False,
        },
        **connection.usable_by(facts["groups"]),
    )
