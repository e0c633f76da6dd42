using System.Collections.Immutable;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>What was read of the keys of Spark, and where to report what is wrong beside other keys.</summary>
/// <param name="Section">The keys.</param>
/// <param name="Settings">What they say.</param>
/// <param name="PoolsAreKnown">Whether nothing is wrong with the cluster's node pools.</param>
/// <param name="VirtualClusters">The virtual clusters, those of teams among them, in the order of their names.</param>
/// <param name="JobKinds">The kinds of jobs in the order of their names.</param>
/// <param name="Endpoints">The endpoints in the order of their names.</param>
internal sealed record SparkReading(
    SettingsSection Section,
    SparkSettings Settings,
    bool PoolsAreKnown,
    ImmutableArray<NamedItem<VirtualClusterSpec>> VirtualClusters,
    ImmutableArray<NamedItem<JobKind>> JobKinds,
    ImmutableArray<NamedItem<EndpointSpec>> Endpoints);
