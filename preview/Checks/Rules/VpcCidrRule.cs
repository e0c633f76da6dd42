using DataPlatform.Components.Network;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// IPv4 blocks of VPCs: valid, from /16 to /28, no reserved range; and out of the private or shared address ranges.
/// </summary>
/// <remarks>
/// Why: EC2 refuses other sizes and reserved ranges. A public range works, but hides its real owner from the VPC:
/// warned of, as is 172.17.0.0/16, which Docker bridges on hosts and SageMaker use. Source: VPC user guide, VPC CIDR
/// blocks; RFC 1918, RFC 6598.
/// </remarks>
public sealed class VpcCidrRule() : ResourceRule("vpc-cidr", AwsTypes.Vpc, AwsTypes.VpcCidrAssociation)
{
    private static readonly Ipv4Block[] Private =
        [.. ((string[])["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"]).Select(Ipv4Block.Parse)];

    private static readonly Ipv4Block[] Reserved =
        [.. ((string[])["0.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "224.0.0.0/3"]).Select(Ipv4Block.Parse)];

    private static readonly Ipv4Block Docker = Ipv4Block.Parse("172.17.0.0/16");

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Text("cidrBlock") is not { } text)
            yield break;
        if (Cidr.Objection(text) is { } objection)
        {
            yield return new Objection("cidrBlock", objection);
            yield break;
        }

        var block = Ipv4Block.Parse(text);
        if (block.Prefix is < 16 or > 28)
            yield return new Objection("cidrBlock", $"A VPC of /{block.Prefix}; /16 to /28 are accepted.");
        if (Reserved.Any(range => range.Overlaps(block)))
            yield return new Objection("cidrBlock", $"{text} is in a reserved range.");
        else if (!Private.Any(range => range.Contains(block)))
            yield return new Objection(
                "cidrBlock",
                $"{text} is outside the private ranges 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 and 100.64.0.0/10: "
                + "its real owner is out of reach from the VPC.",
                Severity.Warning);
        else if (Docker.Overlaps(block))
            yield return new Objection(
                "cidrBlock",
                $"{text} overlaps 172.17.0.0/16, which Docker bridges use: such hosts cannot reach each other.",
                Severity.Warning);
    }
}
