using DataPlatform.Components.Network;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>No two subnets of a VPC share an address.</summary>
/// <remarks>Why: EC2 refuses the second one. Source: VPC user guide, subnet CIDR blocks.</remarks>
public sealed class SubnetOverlapRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "subnet-overlap";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var vpc in plan.Attached(AwsTypes.Subnet, "vpcId", AwsTypes.Vpc))
        {
            var subnets = vpc
                .Select(subnet => (Subnet: subnet, Block: Block(subnet)))
                .Where(pair => pair.Block is not null)
                .OrderBy(pair => pair.Block!.Value)
                .ThenBy(pair => pair.Subnet.Urn, StringComparer.Ordinal)
                .ToList();
            // Sorted by first address, a block overlaps an earlier one if it begins before the furthest end so far.
            for (int index = 1, furthest = 0; index < subnets.Count; index++)
            {
                var (subnet, block) = subnets[index];
                var (other, otherBlock) = subnets[furthest];
                if (block!.Value.Overlaps(otherBlock!.Value))
                    yield return new Finding(
                        Severity.Error, Id, subnet.Urn, "cidrBlock", $"{block} overlaps {otherBlock} of {other.Urn}.");
                if (block.Value.Last > otherBlock.Value.Last)
                    furthest = index;
            }
        }
    }

    private static Ipv4Block? Block(PlanResource subnet) =>
        Ipv4Block.TryParse(subnet.Inputs.Text("cidrBlock"), out var block) ? block : null;
}
