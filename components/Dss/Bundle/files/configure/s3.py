"""Connections to S3, which DSS calls EC2, as the platform wants them."""

# The longest session that a role may have which another role has assumed.
SESSION_SECONDS = 3600


def role(arn, external_id):
    """Parameters of a connection that assumes a role."""
    return {
        "credentialsMode": "STS_ASSUME_ROLE",
        "stsRoleToAssume": arn,
        "stsAssumeExternalId": external_id,
        "stsAssumeDurationSeconds": SESSION_SECONDS,
    }


def connection(name, description, params, access, use, details):
    """A whole connection, without secrets."""
    return dict(
        {
            "name": name,
            "description": description,
            "type": "EC2",
            "params": dict(params, hdfsInterface="S3A"),
            "credentialsMode": "GLOBAL",
            "allowWrite": access,
            "allowManagedDatasets": access,
            "allowManagedFolders": access,
            "detailsReadability": details,
        },
        **use,
    )
