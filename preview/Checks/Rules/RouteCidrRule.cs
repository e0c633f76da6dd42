using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>IPv4 blocks in routes and in security group rules: valid and without host bits.</summary>
/// <remarks>
/// Why: EC2 changes or refuses others, and the provider then reports a difference for ever. Source: EC2 API reference,
/// CreateRoute, IpRange.
/// </remarks>
public sealed class RouteCidrRule()
    : ResourceRule("cidr-format", ["aws:ec2/route:Route", .. SecurityGroupPermission.Types])
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("destinationCidrBlock") is { } destination && Cidr.Objection(destination) is { } wrong)
            yield return new Objection("destinationCidrBlock", wrong);
        foreach (var permission in SecurityGroupPermission.Of(resource))
        {
            foreach (var block in permission.Ipv4Blocks)
            {
                if (Cidr.Objection(block) is { } objection)
                    yield return new Objection(permission.Property, objection);
            }
        }
    }
}
