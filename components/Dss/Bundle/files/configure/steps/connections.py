"""The connections to S3."""

from .. import connection, s3

# DSS's own proposal for new datasets, below the connection's place.
MANAGED_PATH = "/dataiku"


def run(context):
    context.need("connections")
    context.need_connection_type("EC2")
    return connection.ensure_all(context, [_wanted(context, facts) for facts in context.dss["connections"]])


def secret_of(context, facts):
    """The secret parameters of a connection, and the version of them; None: it has none."""
    if facts["credentials"] != "keypair":
        return {}, None
    version, secret_key = context.vault.fields(facts["secretName"], "secretAccessKey")
    return {"secretKey": secret_key}, version


def _wanted(context, facts):
    """The connection, its secret parameters and the version of those."""
    use = connection.usable_by(facts["groups"])
    is_writable = facts["access"] == "readWrite"
    params = {
        "regionOrEndpoint": facts["bucketRegion"],
        "chbucket": facts["bucket"],
        "chroot": "/" + facts["prefix"] if facts.get("prefix") else "",
        "defaultManagedBucket": facts["bucket"],
        "defaultManagedPath": MANAGED_PATH,
        # Where data is only read, its tables are others' too.
        "metastoreSynchronizationMode": "KEEP_IN_SYNC" if is_writable else "NO_SYNC",
        "defaultMetastoreDatabase": facts["database"],
        # The bucket's own setting holds, which is its key.
        "encryptionMode": "NONE",
    }
    if facts["credentials"] == "keypair":
        _, access_key = context.vault.fields(facts["secretName"], "accessKeyId")
        params.update(credentialsMode="KEYPAIR", accessKey=str(access_key))
    else:
        params.update(s3.role(facts["roleArn"], facts["externalId"]))
    # Whoever may use the connection may see its credentials: without that, Spark reads and writes through DSS itself.
    details = {"readableBy": use["usableBy"], "allowedGroups": use["allowedGroups"]}
    wanted = s3.connection(facts["name"], "Data of %s" % facts["name"], params, is_writable, use, details)
    return (wanted,) + secret_of(context, facts)
