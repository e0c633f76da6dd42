using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Emr;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Components.Network;
using DataPlatform.Components.Registry;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Components.Studio;
using DataPlatform.Components.Warehouse;
using DataPlatform.Settings;
using Pulumi;

namespace DataPlatform;

/// <summary>What the settings mean to the components that work with data.</summary>
/// <param name="settings">The stack's settings.</param>
/// <param name="target">Where the stack is deployed to.</param>
/// <param name="keys">The stack's keys.</param>
/// <param name="lake">The stack's buckets.</param>
internal sealed class DataArguments(
    PlatformSettings settings, AwsTarget target, EncryptionKeys keys, LakeBuckets lake)
{
    /// <summary>What the settings mean to DSS.</summary>
    public DssArguments Dss { get; } = new(settings, target, keys, lake);

    /// <summary>Arguments of the registry.</summary>
    /// <param name="cluster">The cluster whose nodes pull; null: there is none.</param>
    /// <param name="dss">The role that pushes.</param>
    /// <param name="models">The role of models on SageMaker, which pulls; null: there is none.</param>
    public ImageRegistryArgs Registry(PlatformCluster? cluster, DssIdentity dss, Output<string>? models)
    {
        var nodes = cluster?.NodeRoles ?? ImmutableSortedDictionary<string, Pulumi.Aws.Iam.Role>.Empty;
        return new()
        {
            Target = target,
            KeyArn = keys[KeyPurpose.Images].Arn,
            Repositories = settings.Registry.Repositories,
            Caches = settings.Registry.PullThrough,
            CacheRoleNames = nodes.ToImmutableSortedDictionary(
                node => node.Key, node => (Input<string>)node.Value.Name),
            PullerArns =
            [
                .. nodes.Values.Select(role => (Input<string>)role.Arn),
                .. settings.Registry.PullerArns.Select(arn => (Input<string>)arn),
                .. models is null ? [] : (Input<string>[])[models],
            ],
            PusherArns = [dss.PrincipalArn, .. settings.Registry.PusherArns.Select(arn => (Input<string>)arn)],
            UntaggedDays = settings.Registry.UntaggedDays,
            KeepImages = settings.Registry.KeepImages,
            Tags = settings.DefaultTags,
            Protect = settings.Protect,
        };
    }

    /// <summary>Arguments of what models on SageMaker may do.</summary>
    public SageMakerAccessArgs SageMaker() => new() { Target = target, WorkspaceBucketArn = lake.Workspace.Arn };

    /// <summary>Arguments of the catalog.</summary>
    /// <param name="after">What comes before databases.</param>
    public DataCatalogArgs Catalog(IReadOnlyList<Resource> after) => new()
    {
        Target = target,
        Buckets = lake,
        DataKeyArn = keys[KeyPurpose.Data].Arn,
        LogsKeyArn = keys[KeyPurpose.Logs].Arn,
        CatalogKeyArn = keys.ArnOrNull(KeyPurpose.Catalog),
        DatabaseName = settings.Database,
        ScanLimitGiB = settings.Catalog.ScanLimitGiB,
        Protect = settings.Protect,
        ForceDestroy = settings.Lake.ForceDestroy,
        After = after,
    };

    /// <summary>Arguments of the connections.</summary>
    /// <param name="dss">The role that acts for them.</param>
    /// <param name="catalog">The catalog that their databases are in.</param>
    public DataConnectionsArgs Connections(DssIdentity dss, DataCatalog catalog) => new()
    {
        Basis = new()
        {
            Target = target,
            DssRoleArn = dss.PrincipalArn,
            Buckets = lake,
            DataKeyArn = keys[KeyPurpose.Data].Arn,
            SecretsKeyArn = keys.ArnOrNull(KeyPurpose.Secrets),
            After = catalog.Foundation,
            NoncurrentVersionDays = settings.Lake.NoncurrentVersionDays,
            TieringAfterDays = settings.Lake.ColdAfterDays,
            LakeFormation = settings.Catalog.LakeFormation,
            Protect = settings.Protect,
        },
        Specs =
        [
            .. settings.Connections.Select(
                spec => spec with { ScanLimitGiB = spec.ScanLimitGiB ?? settings.Catalog.ScanLimitGiB }),
        ],
        FurtherDatabases = [settings.Database],
    };

    /// <summary>Arguments of the EMR cluster.</summary>
    public EmrClusterArgs Emr(PlatformNetwork network) => new()
    {
        Target = target,
        Network = network,
        Buckets = lake,
        DataKeyArn = keys[KeyPurpose.Data].Arn,
        VolumesKeyArn = keys[KeyPurpose.Volumes].Arn,
        Data = account => Granted(DataAccess.ReadWrite, settings.Emr.Connections, account),
        Options = settings.Emr.Options,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the warehouse.</summary>
    public WarehouseArgs Warehouse(PlatformNetwork network, PlatformCluster? cluster, DssFirewall? dss) => new()
    {
        Target = target,
        Network = network,
        KeyArn = keys[KeyPurpose.Warehouse].Arn,
        SecretsKeyArn = keys[KeyPurpose.Secrets].Arn,
        LogsKeyArn = keys[KeyPurpose.Logs].Arn,
        DataKeyArn = keys[KeyPurpose.Data].Arn,
        ClientSecurityGroupIds = Clients(cluster, dss),
        Data = Of(settings.Warehouse.Connections)
            .ToImmutableSortedDictionary(
                spec => spec.Name,
                spec => (Input<CatalogedData>)target.AccountId.Apply(account => DataOf(spec, account)))
            .Add(DataGrants.Own, target.AccountId.Apply(OwnData)),
        Options = settings.Warehouse.Options,
        LakeFormation = settings.Catalog.LakeFormation,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of Spark on the cluster.</summary>
    public SparkPlatformArgs Spark(PlatformNetwork network, PlatformCluster cluster) => new()
    {
        Cluster = cluster,
        VpcCidr = network.Cidr,
        Buckets = lake,
        LogsKeyArn = keys[KeyPurpose.Logs].Arn,
        VirtualClusters = settings.Spark.VirtualClusters,
        Kinds = settings.Spark.JobKinds,
        Endpoints = settings.Spark.Endpoints,
        ReleaseLabel = settings.Spark.ReleaseLabel,
        Tables = settings.Spark.Tables,
        TablesKeyArn = keys.ArnOrNull(KeyPurpose.Tables),
        Data = (grants, account) => Granted(grants.PlatformData, grants.Connections, account),
        LogRetentionInDays = settings.Spark.LogRetentionDays,
        ServiceLinkedRole = settings.Spark.ServiceLinkedRole,
        WarehousePort = settings.WarehousePort,
        LakeFormation = settings.Catalog.LakeFormation,
        Tags = settings.DefaultTags,
        Protect = settings.Protect,
        ForceDestroy = settings.Lake.ForceDestroy,
    };

    /// <summary>Arguments of EMR Studio.</summary>
    public EmrStudioArgs Studio(PlatformNetwork network, SparkPlatform spark) => new()
    {
        Target = target,
        StudioName = settings.Studio.Name,
        AuthMode = settings.Studio.AuthMode,
        IdentityProvider = settings.Studio.IdentityProvider,
        Network = network,
        Buckets = lake,
        DataKeyArn = keys[KeyPurpose.Data].Arn,
        NoncurrentVersionDays = settings.Lake.NoncurrentVersionDays,
        GitAccess = settings.Studio.GitAccess,
        Users = settings.Studio.Users,
        Endpoints = settings.Spark.Endpoints.ToImmutableSortedDictionary(
            spec => spec.Name,
            spec => new StudioEndpoint(
                spark.Endpoints[spec.Name].Arn,
                spark.VirtualClusters[spec.VirtualCluster].Arn,
                spark.EndpointRoles[spec.Name].RoleArn),
            StringComparer.Ordinal),
        Database = settings.Database,
        LakeFormation = settings.Catalog.LakeFormation,
        Protect = settings.Protect,
        ForceDestroy = settings.Lake.ForceDestroy,
    };

    /// <summary>Arguments of Lake Formation's administration.</summary>
    public DataLakeAdministrationArgs Administration()
    {
        var filters = settings.Spark.Enabled && settings.Spark.VirtualClusters.Any(spec => spec.FineGrained);
        return new()
        {
            AdminArns = settings.Catalog.LakeFormationAdminArns,
            FineGrainedSparkTag = filters ? FineGrainedNames.SessionTag : null,
            AccountId = filters ? (Input<string>)target.AccountId : null,
            Protect = settings.Protect,
        };
    }

    /// <summary>Arguments of Lake Formation's permissions.</summary>
    /// <param name="administration">The account's settings.</param>
    /// <param name="grants">Who may do what.</param>
    public DataLakePermissionsArgs Permissions(
        DataLakeAdministration administration, ImmutableArray<DataLakeGrant> grants) => new()
        {
            Target = target,
            Administration = administration,
            Locations =
            [
                new(DataGrants.Own, target.AccountId.Apply(OwnData)),
                .. settings.Connections.Select(spec => new LakeFormationLocation(
                    spec.Name, target.AccountId.Apply(account => DataOf(spec, account)))),
            ],
            Grants = grants,
        };

    private static ImmutableSortedDictionary<string, Input<string>> Clients(PlatformCluster? cluster, DssFirewall? dss)
    {
        var clients = ImmutableSortedDictionary.CreateBuilder<string, Input<string>>(StringComparer.Ordinal);
        if (cluster is not null)
            clients["cluster"] = cluster.Handle.SecurityGroupId;
        if (dss is not null)
            clients["dss"] = dss.SecurityGroupId;
        return clients.ToImmutable();
    }

    private ImmutableArray<GrantedData> Granted(
        DataAccess? own, ImmutableArray<string> connections, string account) =>
        [
            .. own is { } access ? [new(OwnData(account), access)] : (GrantedData[])[],
            .. Of(connections).Select(spec => new GrantedData(DataOf(spec, account), spec.Access)),
        ];

    private IEnumerable<ConnectionSpec> Of(ImmutableArray<string> names) =>
        settings.Connections.Where(spec => names.Contains(spec.Name));

    private CatalogedData DataOf(ConnectionSpec spec, string account) =>
        ConnectionPlan.Of(spec, target, account).Data;

    private CatalogedData OwnData(string account) => DataCatalog.Own(target, account, settings.Database);
}
