using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;

namespace DataPlatform.Components.Spark;

/// <summary>A virtual cluster: a namespace of the EKS cluster in which EMR runs jobs, with a role of its own.</summary>
public sealed record VirtualClusterSpec
{
    /// <summary>
    /// The name, unique in the stack: lower-case letters, digits and hyphens, a letter first, at most 28 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>The namespace; each has one virtual cluster at most.</summary>
    public required string Namespace { get; init; }

    /// <summary>
    /// What the namespace is like where it comes and goes with the virtual cluster; null: it is one of the cluster's.
    /// Default: null.
    /// </summary>
    public NamespaceSpec? OwnNamespace { get; init; }

    /// <summary>
    /// Names of the kinds of jobs for which there are requests and templates. Default: none.
    /// </summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>What its jobs may work with. Default: nothing but their own place.</summary>
    public SparkGrants Grants { get; init; } = new();

    /// <summary>
    /// Whether Lake Formation filters what jobs read, down to columns and rows: jobs then reach tables through a second
    /// Spark that runs in a namespace of its own. Default: no.
    /// </summary>
    public bool FineGrained { get; init; }
}
