using DataPlatform.Components.Network;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>IPv4 blocks of subnets: valid, from /16 to /28, inside a block of their VPC.</summary>
/// <remarks>Why: EC2 refuses others. Source: VPC user guide, subnet CIDR blocks.</remarks>
public sealed class SubnetCidrRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "subnet-cidr";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var more = plan.Attached(AwsTypes.VpcCidrAssociation, "vpcId", AwsTypes.Vpc);
        foreach (var subnet in plan.OfType(AwsTypes.Subnet))
        {
            if (subnet.Inputs.Text("cidrBlock") is not { } text)
                continue;
            if (Objection(subnet, text, plan, more) is { } message)
                yield return new Finding(Severity.Error, Id, subnet.Urn, "cidrBlock", message);
        }
    }

    private static string? Objection(
        PlanResource subnet, string text, PlanIndex plan, ILookup<string, PlanResource> more)
    {
        if (Cidr.Objection(text) is { } objection)
            return objection;
        var block = Ipv4Block.Parse(text);
        if (block.Prefix is < 16 or > 28)
            return $"A subnet of /{block.Prefix}; /16 to /28 are accepted.";
        if (plan.Target(subnet, "vpcId", AwsTypes.Vpc) is not { } vpc)
            return null;
        var blocks = more[vpc.Urn].Prepend(vpc)
            .Select(owner => owner.Inputs.Text("cidrBlock"))
            .OfType<string>()
            .ToList();
        return blocks.Count == 0 || blocks.Any(b => Ipv4Block.TryParse(b, out var outer) && outer.Contains(block))
            ? null
            : $"{text} is not inside its VPC, which has {string.Join(", ", blocks)}.";
    }
}
