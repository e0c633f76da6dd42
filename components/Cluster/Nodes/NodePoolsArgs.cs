using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What <see cref="NodePools"/> needs.</summary>
public sealed class NodePoolsArgs
{
    /// <summary>The cluster that the nodes join.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>The pools, in any order.</summary>
    public required IReadOnlyList<NodePool> Pools { get; init; }

    /// <summary>IDs of the private subnets by zone letter.</summary>
    public required IReadOnlyDictionary<char, Output<string>> SubnetIds { get; init; }

    /// <summary>ARN of the KMS key that encrypts the nodes' volumes.</summary>
    public required Input<string> VolumesKeyArn { get; init; }

    /// <summary>
    /// Tags of instances and volumes, which the provider's default tags do not reach: the same ones. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// What nodes need when they come and until they are gone: the add-ons for pod networking, the routes out of the
    /// subnets. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the pool, the property and what is accepted.</exception>
    public void Validate()
    {
        if (Mistakes().FirstOrDefault() is { } mistake)
            throw new ArgumentException(mistake, nameof(Pools));
    }

    private IEnumerable<string> Mistakes()
    {
        foreach (var mistake in NodePoolList.Mistakes(Pools, SubnetIds.Keys))
            yield return mistake;
        foreach (var pool in Pools)
        {
            if (Tags.Count + NodeGroupQuota.CountTags(pool) is > NodeGroupQuota.MostTags and var tags)
            {
                yield return $"pool '{pool.Name}': its labels and taints make {tags} tags of a node group, "
                    + $"those of all resources included; accepted: at most {NodeGroupQuota.MostTags}";
            }
        }

        if (NodeGroupQuota.Count(Pools) is > NodeGroupQuota.Most and var groups)
            yield return $"the pools make {groups} node groups; accepted: at most {NodeGroupQuota.Most}";
    }
}
