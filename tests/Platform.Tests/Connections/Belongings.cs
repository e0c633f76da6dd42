using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Iam;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>Every request that somebody else might make for what belongs to a connection, or to the platform.</summary>
internal sealed class Belongings(ILookup<string, string> actions)
{
    // Only requests to list objects and versions say where: https://docs.aws.amazon.com/service-authorization/
    private static readonly string[] Listings = ["s3:ListBucket", "s3:ListBucketVersions"];

    private static readonly (string, string)[] Always =
    [
        ("aws:PrincipalAccount", Account),
        ("aws:RequestedRegion", "eu-west-1"),
        ("aws:SecureTransport", "true"),
        ("kms:CallerAccount", Account),
        ("s3:TlsVersion", "1.3"),
    ];

    /// <summary>What belongs to a connection.</summary>
    public IEnumerable<IamRequest> Of(ConnectionPlan plan) =>
    [
        .. Place(plan.Location, plan.BucketRegion),
        .. Place(plan.Results, Target.Region),
        .. Tables(plan.Database),
        .. Try("athena", Target.Arn(Account, "athena", $"workgroup/{plan.Workgroup}")),
        .. Try("secretsmanager", PlatformAccount.SecretArn(plan.SecretName)),
        .. Identity(PlatformAccount.IdentityArn(plan), plan.ExternalId),
        .. plan.KeyArn is null ? [] : BucketKey(plan),
    ];

    /// <summary>What belongs to the platform, or to others in the account.</summary>
    public IEnumerable<IamRequest> OfThePlatform() =>
    [
        .. Place(Lake(LakeBucketRole.Assets, ""), Target.Region),
        .. Place(Lake(LakeBucketRole.Logs, ""), Target.Region),
        .. Place(Lake(LakeBucketRole.Curated, "default"), Target.Region),
        .. Place(Lake(LakeBucketRole.Workspace, "sagemaker"), Target.Region),
        .. Place(Lake(LakeBucketRole.Results, CatalogNames.ResultsPrefix()), Target.Region),
        .. Place(new("somebody-elses", ""), Target.Region),
        .. Tables(CatalogNames.Database(Target.NamePrefix)),
        .. Tables("somebody_elses"),
        .. Try("glue", Target.Arn(Account, "glue", "catalog")),
        .. Tables("default"),
        .. Try("athena", Target.Arn(Account, "athena", "datacatalog/AwsDataCatalog")),
        .. Try("athena", Target.Arn(Account, "athena", $"workgroup/{CatalogNames.Workgroup(Target.NamePrefix)}")),
        .. Try("athena", Target.Arn(Account, "athena", "workgroup/primary")),
        .. Try("secretsmanager", PlatformAccount.SecretArn($"{Target.NamePrefix}/warehouse")),
        .. Identity(
            PlatformAccount.RoleArn(ConnectionNames.Metastore),
            ConnectionNames.ExternalId(Target.NamePrefix, ConnectionNames.Metastore)),
        .. Identity(DssRole, "any"),
        .. from key in (string[])[PlatformAccount.DataKey, PlatformAccount.CatalogKey, PlatformAccount.SecretsKey]
           from via in (string[])["", Target.ServiceHost("ec2")]
           from request in Try("kms", key, via.Length == 0 ? [] : Via(via))
           select request,

        // Actions that have no resource, or are asked for everything at once.
        .. from service in actions from request in Try(service.Key, "*") select request,
    ];

    private static DataLocation Lake(LakeBucketRole role, string prefix) =>
        new(LakeBucketNames.Of(role, Target, Account), prefix);

    private IEnumerable<IamRequest> Try(string service, string arn, params (string, string)[] context)
    {
        var known = IamRequest.ContextOf([.. Always, .. context]);
        return actions[service].Select(action => new IamRequest(action, arn, known));
    }

    private IEnumerable<IamRequest> Place(DataLocation location, AwsRegion region)
    {
        var bucket = location.BucketArn(region);
        var start = location.Prefix.Length == 0 ? "" : $"{location.Prefix}/";
        return
        [
            .. Try("s3", $"{bucket}/{start}"),
            .. Try("s3", $"{bucket}/{start}orders/part-0"),
            .. Try("s3", bucket),

            // Every start of the place's prefix lists what is in the place, and other things as well.
            .. from action in Listings
               from prefix in Enumerable.Range(0, start.Length + 1).Select(to => start[..to]).Append($"{start}o")
               select IamRequest.Of(action, bucket, [.. Always, ("s3:prefix", prefix)]),
        ];
    }

    private IEnumerable<IamRequest> Tables(string database) =>
        ((string[])[$"database/{database}", $"table/{database}/orders", $"userDefinedFunction/{database}/round"])
            .SelectMany(resource => Try("glue", Target.Arn(Account, "glue", resource)));

    // Names of roles can be guessed, and external IDs as well.
    private IEnumerable<IamRequest> Identity(string arn, string externalId) =>
        [.. Try("iam", arn), .. Try("sts", arn), .. Try("sts", arn, ("sts:ExternalId", externalId))];

    private IEnumerable<IamRequest> BucketKey(ConnectionPlan plan)
    {
        var through = $"s3.{plan.BucketRegion.Name}.{plan.BucketRegion.DnsSuffix}";
        var bucket = plan.Location.BucketArn(plan.BucketRegion);
        var item = plan.Location.ObjectsArn(plan.BucketRegion).Replace("*", "part-0", StringComparison.Ordinal);
        return
        [
            .. Try("kms", plan.KeyArn!),
            .. from use in (string[])[bucket, item]
               from via in (string[])["", through, Target.ServiceHost("athena")]
               from request in Try(
                   "kms",
                   plan.KeyArn!,
                   [("kms:EncryptionContext:aws:s3:arn", use), .. via.Length == 0 ? [] : Via(via)])
               select request,
        ];
    }

    private static (string, string)[] Via(string service) => [("kms:ViaService", service)];
}
