using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>The data catalog: Glue, Athena and Lake Formation.</summary>
internal static class CatalogService
{
    private const string LinkedRole =
        "arn:{partition}:iam::{account}:role/aws-service-role/lakeformation.amazonaws.com/"
        + "AWSServiceRoleForLakeFormationDataAccess";

    /// <summary>Adds the services' types.</summary>
    public static void AddTo(ServiceTable table)
    {
        var none = ImmutableArray<object>.Empty;
        table.Resources(
        [
            new("aws:glue/catalogDatabase:CatalogDatabase", "{catalogId}:{name}")
            {
                Name = "name",
                Arn = "glue:database/{name}",
                IsTagged = true,
                Defaults = [("catalogId", "{account}"), ("locationUri", "")],
            },
            new("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings", "{catalogId}")
            {
                Defaults = [("catalogId", "{account}")],
            },
            new("aws:glue/securityConfiguration:SecurityConfiguration", "{name}") { Name = "name" },
            new("aws:athena/workgroup:Workgroup", "{name}")
            {
                Name = "name",
                Arn = "athena:workgroup/{name}",
                IsTagged = true,
                Defaults = [("state", "ENABLED"), ("forceDestroy", false)],
            },
            new("aws:athena/namedQuery:NamedQuery", "{uuid}")
            {
                Name = "name",
                Defaults = [("workgroup", "primary")],
            },
            // The provider's ids of settings and permissions are a hash of the request: digits.
            new("aws:lakeformation/dataLakeSettings:DataLakeSettings", "{digits}")
            {
                Defaults =
                [
                    ("admins", none), ("readOnlyAdmins", none), ("createDatabaseDefaultPermissions", none),
                    ("createTableDefaultPermissions", none), ("trustedResourceOwners", none),
                    ("authorizedSessionTagValueLists", none), ("externalDataFilteringAllowLists", none),
                ],
            },
            new("aws:lakeformation/permissions:Permissions", "{digits}")
            {
                Defaults = [("permissionsWithGrantOptions", none)],
            },
            new("aws:lakeformation/resource:Resource", "{arn}")
            {
                Defaults =
                [
                    ("roleArn", LinkedRole), ("hybridAccessEnabled", false), ("withFederation", false),
                    ("withPrivilegedAccess", false),
                ],
                Sets = [("lastModified", "{created}")],
            },
        ]);
    }
}
