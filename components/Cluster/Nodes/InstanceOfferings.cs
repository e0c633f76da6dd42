using System.Collections.Immutable;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws.Ec2;
using Pulumi.Aws.Ec2.Inputs;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>
/// Asks EC2 in which zones it has a pool's instance types. Newer types and those with GPUs are missing in some zones of
/// a region, and another account's zone of the same letter may have them: a node group there would never get a node.
/// </summary>
internal sealed class InstanceOfferings(NodePool pool, AwsRegion region, InvokeOptions options)
{
    private readonly Output<GetInstanceTypeOfferingsResult> _offerings = GetInstanceTypeOfferings.Invoke(
        new()
        {
            LocationType = "availability-zone",
            Filters =
            {
                new GetInstanceTypeOfferingsFilterInputArgs { Name = "instance-type", Values = pool.InstanceTypes },
            },
        },
        options);

    /// <summary>The pool's types, once each of the zones is known to have one of them.</summary>
    public Output<ImmutableArray<string>> TypesFor(ImmutableArray<char> zones) => _offerings.Apply(found =>
    {
        Check(pool, region, zones, found.Locations);
        return pool.InstanceTypes;
    });

    /// <summary>Throws a <see cref="RunException"/> that says where the types are, if a zone has none.</summary>
    /// <param name="pool">The pool.</param>
    /// <param name="region">The region.</param>
    /// <param name="zones">Letters of a node group's zones.</param>
    /// <param name="offered">Names of the zones that have one of the pool's types or more.</param>
    public static void Check(
        NodePool pool, AwsRegion region, ImmutableArray<char> zones, IReadOnlyCollection<string> offered)
    {
        var without = zones.Select(region.ZoneName).Except(offered).ToImmutableArray();
        if (without.IsEmpty)
            return;
        var fitting = offered.Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty("no zone");
        throw new RunException(
            $"node pool '{pool.Name}': for this account EC2 has none of {string.Join(", ", pool.InstanceTypes)} in "
            + $"{string.Join(", ", without)}; it has them in: {string.Join(", ", fitting)}");
    }
}
