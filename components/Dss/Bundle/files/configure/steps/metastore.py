"""The metastore: DSS describes all data to Glue by one identity of its own, which reads no data."""

from .. import connection, general_settings, s3

# DSS gives every installation this group of administrators.
ADMINISTRATORS = ("administrators",)


def run(context):
    context.need_connection_type("EC2")
    metastore = context.dss["metastore"]
    wanted = s3.connection(
        metastore["connection"],
        "Describes the data of all connections to Glue",
        dict(s3.role(metastore["roleArn"], metastore["externalId"]), regionOrEndpoint=context.aws["region"]),
        False,
        connection.usable_by(ADMINISTRATORS),
        {"readableBy": "NONE", "allowedGroups": []},
    )
    word = connection.ensure(context, wanted)
    done = ["connection %s %s" % (metastore["connection"], word)] if word else []
    catalog = {
        "flavor": "AWS_GLUE",
        "glueCredentialsMode": "FROM_CONNECTION",
        "glueCredentialsBearingConnection": metastore["connection"],
    }
    if general_settings.ensure(
            context, general_settings.read(context), {"metastoreCatalogsSettings": {"synchronizeTo": catalog}}):
        done.append("Glue is the catalog")
    return done
