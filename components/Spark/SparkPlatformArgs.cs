using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark.Jobs;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>What <see cref="SparkPlatform"/> needs.</summary>
public sealed class SparkPlatformArgs
{
    /// <summary>The EKS cluster, which knows EMR's user (<see cref="ClusterArgs.EmrOnEks"/>).</summary>
    public required PlatformCluster Cluster { get; init; }

    /// <summary>The VPC's addresses.</summary>
    public required Ipv4Block VpcCidr { get; init; }

    /// <summary>The data lake's buckets.</summary>
    public required LakeBuckets Buckets { get; init; }

    /// <summary>ARN of the KMS key of the log groups.</summary>
    public required Input<string> LogsKeyArn { get; init; }

    /// <summary>
    /// ARN of the KMS key of the table bucket; null: S3's own keys, or there is no table bucket. Default: null.
    /// </summary>
    public Input<string>? TablesKeyArn { get; init; }

    /// <summary>The virtual clusters, each name once; their order changes nothing.</summary>
    public required IReadOnlyList<VirtualClusterSpec> VirtualClusters { get; init; }

    /// <summary>The kinds of jobs that virtual clusters and endpoints name; their order changes nothing.</summary>
    public required IReadOnlyList<JobKind> Kinds { get; init; }

    /// <summary>
    /// The managed endpoints; none is named like another or like a virtual cluster. Their order changes nothing.
    /// Default: none.
    /// </summary>
    public IReadOnlyList<EndpointSpec> Endpoints { get; init; } = [];

    /// <summary>The release of EMR, for example <c>emr-7.13.0-20260410</c>.</summary>
    public required string ReleaseLabel { get; init; }

    /// <summary>The table formats that jobs find set up. Default: none.</summary>
    public SparkTables Tables { get; init; } = new();

    /// <summary>
    /// Makes the list of the data that grants stand for, of an account id: connections by their names, and the
    /// platform's own. It is asked more than once.
    /// </summary>
    public required Func<SparkGrants, string, IReadOnlyList<GrantedData>> Data { get; init; }

    /// <summary>Days to keep the logs of jobs, one of <see cref="LogRetention.AcceptedDays"/>. Default: 365.</summary>
    public int LogRetentionInDays { get; init; } = 365;

    /// <summary>
    /// Whether the account's service-linked role is made, which fails where it is there. Default: no.
    /// </summary>
    public bool ServiceLinkedRole { get; init; }

    /// <summary>
    /// Port of the data warehouse in the VPC, which pods in namespaces of virtual clusters reach. Default, null: there
    /// is none.
    /// </summary>
    public int? WarehousePort { get; init; }

    /// <summary>Whether Lake Formation hands out data of tables. Default: no.</summary>
    public bool LakeFormation { get; init; }

    /// <summary>
    /// The stack's tags, for what the provider's default tags do not reach. Default: none.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Tags { get; init; } =
        ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Logs and tables outlive the stack, and it does not delete tables. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Tables go with their bucket. Default: false.</summary>
    public bool ForceDestroy { get; init; }

    /// <summary>Where the platform is.</summary>
    internal AwsTarget Target => Cluster.Handle.Target;

    /// <summary>Checks what no part checks by itself.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (Spark.VirtualClusters.Find([.. VirtualClusters], Target.NamePrefix) is [var (index, mistake), ..])
            throw new ArgumentException($"{nameof(VirtualClusters)}[{index}].{mistake}", nameof(VirtualClusters));
        foreach (var (vc, kind) in VirtualClusters.SelectMany(one => one.Kinds.Select(kind => (one.Name, kind))))
            Require(nameof(VirtualClusters), vc, kind, Kinds.Select(known => known.Name));
        foreach (var vc in VirtualClusters.Where(one => one.OwnNamespace is null))
            Require(nameof(VirtualClusters), vc.Name, vc.Namespace, Cluster.Namespaces.Keys);
        // Roles are named by them.
        var taken = VirtualClusters.Select(one => one.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var endpoint in Endpoints)
        {
            if (!taken.Add(endpoint.Name))
            {
                throw new ArgumentException(
                    $"{nameof(Endpoints)}: '{endpoint.Name}' is given twice, or is a virtual cluster; accepted: each "
                    + "name once",
                    nameof(Endpoints));
            }

            Require(nameof(Endpoints), endpoint.Name, endpoint.Kind, Kinds.Select(known => known.Name));
            Require(
                nameof(Endpoints), endpoint.Name, endpoint.VirtualCluster, VirtualClusters.Select(known => known.Name));
        }
    }

    private static void Require(string property, string item, string named, IEnumerable<string> known)
    {
        if (!known.Contains(named))
        {
            throw new ArgumentException(
                $"{property}: '{item}' names '{named}', which is not there; accepted: "
                + string.Join(", ", known.Order(StringComparer.Ordinal)),
                property);
        }
    }
}
