using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The EKS cluster: keys <c>cluster:…</c>.</summary>
public sealed record ClusterSettings
{
    /// <summary><c>cluster:enabled</c>: whether there is a cluster at all; default true.</summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// <c>cluster:version</c>: the Kubernetes version, one for which the platform has add-ons pinned; default 1.35.
    /// </summary>
    public required string Version { get; init; }

    /// <summary>
    /// <c>cluster:adminRoleArns</c>: IAM roles that administer the cluster, beside the identity that creates it; at
    /// least one in prod, default none.
    /// </summary>
    public required ImmutableArray<string> AdminRoleArns { get; init; }

    /// <summary>
    /// <c>cluster:publicAccessCidrs</c>: blocks of public addresses from which the cluster's public endpoint is
    /// reached, at most 40; in prod none larger than a /8. Default none: the cluster has only a private endpoint.
    /// </summary>
    public required ImmutableArray<string> PublicAccessCidrs { get; init; }

    /// <summary>
    /// <c>cluster:logRetentionDays</c>: days for which the control plane's logs are kept, one of the periods that
    /// CloudWatch Logs knows; default 365.
    /// </summary>
    public required int LogRetentionDays { get; init; }

    /// <summary>
    /// <c>cluster:supportType</c>: whether the cluster may stay on a version after the end of its standard support, at
    /// a higher price (<c>extended</c>), or is upgraded by EKS then (<c>standard</c>, default).
    /// </summary>
    public required bool ExtendedSupport { get; init; }

    /// <summary>
    /// <c>cluster:autoscaler</c>: <c>clusterAutoscaler</c> or <c>karpenter</c>; default clusterAutoscaler.
    /// </summary>
    public required AutoscalerKind Autoscaler { get; init; }

    /// <summary><c>cluster:certManager</c>: whether cert-manager is installed; default false.</summary>
    public required bool CertManager { get; init; }

    /// <summary>
    /// The node pools in the order of their names: the default set, unless <c>cluster:defaultNodePools</c> is false,
    /// with the changes and additions of <c>cluster:nodePools</c>.
    /// </summary>
    public required ImmutableArray<NodePool> NodePools { get; init; }

    /// <summary>
    /// <c>cluster:namespaces</c>: the namespaces of the platform's users in the order of their names; default those
    /// of <see cref="NamespaceSpecs"/>.
    /// </summary>
    public required ImmutableArray<NamespaceSpec> Namespaces { get; init; }

    private static Scalar<bool> SupportTypes { get; } = Scalars.OneOf(("standard", false), ("extended", true));

    private static Scalar<AutoscalerKind> Autoscalers { get; } = Scalars.OneOf(
        ("clusterAutoscaler", AutoscalerKind.ClusterAutoscaler), ("karpenter", AutoscalerKind.Karpenter));

    internal static ClusterSettings Read(
        SettingsSection section, PlatformEnvironment? environment, AwsRegion? region, ImmutableArray<char> zones)
    {
        var enabled = section.Get("enabled", Scalars.TrueOrFalse, true);
        var settings = new ClusterSettings
        {
            Enabled = enabled,
            Version = ClusterVersions.Read(section),
            AdminRoleArns = ClusterAccessRules.AdminRoles(
                section, region, oneRequired: enabled && environment == PlatformEnvironment.Prod),
            PublicAccessCidrs = ClusterAccessRules.PublicBlocks(section, environment),
            LogRetentionDays = section.Get("logRetentionDays", Scalars.WholeOf(LogRetention.AcceptedDays), 365),
            ExtendedSupport = section.Get("supportType", SupportTypes, false),
            Autoscaler = section.Get("autoscaler", Autoscalers, AutoscalerKind.ClusterAutoscaler),
            CertManager = section.Get("certManager", Scalars.TrueOrFalse, false),
            NodePools = NodePoolSettings.Read(section, region, zones),
            Namespaces = NamespaceSettings.Read(section),
        };
        NodePoolRules.Check(section, settings, zonesAreKnown: !zones.IsEmpty);
        return settings;
    }
}
