using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Spark by EMR on the EKS cluster: keys <c>spark:…</c>.</summary>
public sealed record SparkSettings
{
    private const string EnabledKey = "enabled";

    /// <summary>
    /// <c>spark:enabled</c>: whether EMR runs jobs in the cluster at all; default: where there is a cluster.
    /// </summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// <c>spark:serviceLinkedRole</c>: whether the stack makes the account's service-linked role of EMR on EKS, which
    /// each account has once; default false.
    /// </summary>
    public required bool ServiceLinkedRole { get; init; }

    /// <summary>
    /// <c>spark:releaseLabel</c>: the release of EMR that jobs and endpoints run; default emr-7.13.0-20260410.
    /// </summary>
    public required string ReleaseLabel { get; init; }

    /// <summary>
    /// <c>spark:logRetentionDays</c>: days for which jobs' logs are kept in CloudWatch Logs, one of the periods that it
    /// knows; default 365.
    /// </summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>
    /// <c>spark:iceberg</c> and <c>spark:tableBucket</c>: the table formats that jobs find set up; default none.
    /// </summary>
    public required SparkTables Tables { get; init; }

    /// <summary>
    /// The virtual clusters in the order of their names: the default ones, unless <c>spark:defaultVirtualClusters</c>
    /// is false, with the changes and additions of <c>spark:virtualClusters</c>, and one for each of
    /// <c>spark:teams</c>. Those of teams have a namespace of their own.
    /// </summary>
    public required ImmutableArray<VirtualClusterSpec> VirtualClusters { get; init; }

    /// <summary>
    /// The kinds of jobs in the order of their names: the default ones, as far as their pools are there, with the
    /// changes and additions of <c>spark:jobKinds</c>.
    /// </summary>
    public required ImmutableArray<JobKind> JobKinds { get; init; }

    /// <summary>
    /// The managed endpoints in the order of their names: the default one, unless <c>spark:defaultEndpoints</c> is
    /// false, with the changes and additions of <c>spark:endpoints</c>.
    /// </summary>
    public required ImmutableArray<EndpointSpec> Endpoints { get; init; }

    /// <summary>Reads the keys, and checks them beside those of the cluster.</summary>
    /// <param name="section">The keys of Spark.</param>
    /// <param name="clusterSection">The keys of the cluster.</param>
    /// <param name="cluster">What was read of them.</param>
    internal static SparkReading Read(SettingsSection section, SettingsSection clusterSection, ClusterSettings cluster)
    {
        var enabled = section.Get(EnabledKey, Scalars.TrueOrFalse, cluster.Enabled);
        if (enabled && !cluster.Enabled)
            section.Refuse(
                EnabledKey,
                $"'true' wants a cluster; accepted: false, or true with {clusterSection.PathOf(EnabledKey)} true");
        var poolsAreKnown =
            !clusterSection.HasErrors(NodePoolSettings.Pools) && !clusterSection.HasErrors(NodePoolSettings.Defaults);
        var kinds = JobKindSettings.Read(section, cluster.NodePools, poolsAreKnown);
        var kindNames = new JobKindNames(
            kinds.Select(kind => kind.Value.Name), !section.HasErrors(JobKindSettings.Key));
        var virtualClusters = ReadVirtualClusters(section, clusterSection, cluster, kindNames);
        var endpoints = new EndpointSettings(
            kindNames,
            [.. virtualClusters.Select(item => item.Value.Name)],
            !section.HasErrors(VirtualClusterSettings.Key) && !section.HasErrors(SparkTeamSettings.Key)).Read(section);
        var settings = new SparkSettings
        {
            Enabled = enabled,
            ServiceLinkedRole = section.Get("serviceLinkedRole", Scalars.TrueOrFalse, false),
            ReleaseLabel = section.Get("releaseLabel", SparkReleaseLabels.Label, SparkReleaseLabels.Default),
            LogRetentionDays = section.Get("logRetentionDays", Scalars.WholeOf(LogRetention.AcceptedDays), 365),
            Tables = new()
            {
                Iceberg = section.Get("iceberg", Scalars.TrueOrFalse, false),
                TableBucket = section.Get("tableBucket", Scalars.TrueOrFalse, false),
            },
            VirtualClusters =
            [
                .. virtualClusters.Select(item =>
                    item.Value with { Grants = SparkGrantSettings.InOrder(item.Value.Grants) }),
            ],
            JobKinds = [.. kinds.Select(item => item.Value)],
            Endpoints =
            [
                .. endpoints.Select(item =>
                    item.Value with { Grants = SparkGrantSettings.InOrder(item.Value.Grants) }),
            ],
        };
        return new(section, settings, poolsAreKnown, virtualClusters, kinds, endpoints);
    }

    private static ImmutableArray<NamedItem<VirtualClusterSpec>> ReadVirtualClusters(
        SettingsSection section, SettingsSection clusterSection, ClusterSettings cluster, JobKindNames kinds)
    {
        var reader = new VirtualClusterSettings(kinds, cluster.Namespaces, !clusterSection.HasErrors("namespaces"));
        return
        [
            .. reader.Read(section).Concat(SparkTeamSettings.Read(section, kinds))
                .OrderBy(item => item.Value.Name, StringComparer.Ordinal),
        ];
    }
}
