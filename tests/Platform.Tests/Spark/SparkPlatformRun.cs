using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using Pulumi;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>Runs of all of Spark, beside a whole cluster with its default pools and namespaces.</summary>
internal static class SparkPlatformRun
{
    public const string AwsCluster = "aws:emrcontainers/virtualCluster:VirtualCluster";
    public const string CloudControl = "aws:cloudcontrol/resource:Resource";
    public const string Association = "aws:eks/podIdentityAssociation:PodIdentityAssociation";
    public const string Namespace = "kubernetes:core/v1:Namespace";
    public const string Policy = "aws:iam/policy:Policy";
    public const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";

    public static ImmutableArray<JobKind> Kinds { get; } =
        JobKinds.Default(NodePoolPresets.Default(PlatformClusterRun.Zones));

    /// <summary>In a namespace of the cluster, with the platform's data.</summary>
    public static VirtualClusterSpec Batch { get; } = new()
    {
        Name = "batchjob",
        Namespace = "batchjob",
        Kinds = ["critical", "shared"],
        Grants = new() { PlatformData = DataAccess.ReadWrite },
    };

    /// <summary>In another one, without any data.</summary>
    public static VirtualClusterSpec Desk { get; } = new()
    {
        Name = "desk",
        Namespace = "dataanalysis",
        Kinds = ["notebook"],
    };

    /// <summary>A team, with a namespace of its own.</summary>
    public static VirtualClusterSpec Red { get; } = new()
    {
        Name = "red",
        Namespace = "red",
        OwnNamespace = new() { Name = "red", Workload = NamespaceWorkload.Spark },
        Kinds = ["shared"],
    };

    /// <summary>A team whose tables are filtered.</summary>
    public static VirtualClusterSpec Vault { get; } = new()
    {
        Name = "vault",
        Namespace = "vault",
        OwnNamespace = new() { Name = "vault", Workload = NamespaceWorkload.Spark },
        Kinds = ["shared"],
        Grants = new() { PlatformData = DataAccess.ReadWrite },
        FineGrained = true,
    };

    /// <summary>An endpoint beside <see cref="Desk"/>.</summary>
    public static EndpointSpec Endpoint { get; } = new()
    {
        Name = "owl",
        VirtualCluster = "desk",
        Grants = new() { PlatformData = DataAccess.ReadOnly },
    };

    /// <summary>
    /// Runs with these parts; shows the component and its cluster to the test, and the options of each resource.
    /// </summary>
    public static Task<Recording> Of(
        VirtualClusterSpec[]? clusters = null,
        EndpointSpec[]? endpoints = null,
        SparkTables? tables = null,
        JobKind[]? kinds = null,
        AutoscalerKind autoscaler = AutoscalerKind.ClusterAutoscaler,
        bool serviceLinkedRole = false,
        bool protect = false,
        Action<SparkPlatform, PlatformCluster>? look = null,
        Action<string, CustomResourceOptions>? observe = null) =>
        PlatformClusterRun.Of(autoscaler: autoscaler, emrOnEks: true, look: cluster =>
        {
            var options = new ComponentResourceOptions();
            options.ResourceTransformations.Add(resource =>
            {
                if (resource.Options is CustomResourceOptions custom)
                    observe?.Invoke(resource.Resource.GetResourceName(), custom);
                return null;
            });
            var args = new SparkPlatformArgs
            {
                Cluster = cluster,
                VpcCidr = Ipv4Block.Parse("10.0.0.0/16"),
                Buckets = new DataLake(
                    "lake", new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = "arn:data" }).Buckets,
                LogsKeyArn = "arn:logs",
                TablesKeyArn = tables is { TableBucket: true } ? (Input<string>)"arn:tables" : null,
                VirtualClusters = clusters ?? [Batch, Desk],
                Kinds = kinds ?? [.. Kinds],
                Endpoints = endpoints ?? [],
                ReleaseLabel = "emr-7.13.0-20260410",
                Tables = tables ?? new(),
                Data = Granted,
                LogRetentionInDays = 30,
                ServiceLinkedRole = serviceLinkedRole,
                WarehousePort = 5439,
                Tags = ImmutableSortedDictionary<string, string>.Empty.Add("team", "blue"),
                Protect = protect,
            };
            var spark = new SparkPlatform("spark", args, options);
            look?.Invoke(spark, cluster);
        });

    /// <summary>Names of Spark's own resources of a type.</summary>
    public static IEnumerable<string> Own(this Recording run, string type) =>
        run.NamesOf(type).Where(name => name.StartsWith("spark-", StringComparison.Ordinal));

    // The platform's own data as it is granted, and a database of its name for each connection.
    private static IReadOnlyList<GrantedData> Granted(SparkGrants grants, string account) =>
    [
        .. grants.PlatformData is { } access ? [Data("own", account, access)] : (GrantedData[])[],
        .. grants.Connections.Select(name => Data(name, account, DataAccess.ReadWrite)),
    ];

    private static GrantedData Data(string name, string account, DataAccess access) => new(
        new(new DataLocation($"bucket-{account}", name), $"database_{name}", RecordingCloud.Ireland), access);
}
