using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>One permission of a security group, whichever of the three ways it is written in.</summary>
/// <param name="Property">Where it stands in its resource; empty where the resource is the permission.</param>
/// <param name="Ingress">Whether it lets in (or out).</param>
/// <param name="Protocol">The protocol, a name or a number; <c>-1</c> is all.</param>
/// <param name="FromPort">The first port, or the ICMP type; null where there is none.</param>
/// <param name="ToPort">The last port, or the ICMP code; null where there is none.</param>
/// <param name="Ipv4Blocks">IPv4 blocks on the other side.</param>
/// <param name="Ipv6Blocks">IPv6 blocks on the other side.</param>
internal sealed record SecurityGroupPermission(
    string Property,
    bool Ingress,
    string? Protocol,
    double? FromPort,
    double? ToPort,
    ImmutableArray<string> Ipv4Blocks,
    ImmutableArray<string> Ipv6Blocks)
{
    /// <summary>The types that hold permissions: those of which <see cref="Of"/> finds any.</summary>
    public static ImmutableArray<string> Types { get; } =
    [
        AwsTypes.SecurityGroup,
        AwsTypes.DefaultSecurityGroup,
        AwsTypes.SecurityGroupRule,
        AwsTypes.IngressRule,
        AwsTypes.EgressRule,
    ];

    /// <summary>The permissions in a security group, or the one of a rule resource; none of other types.</summary>
    public static IEnumerable<SecurityGroupPermission> Of(PlanResource resource) => resource.Type switch
    {
        AwsTypes.SecurityGroup or AwsTypes.DefaultSecurityGroup =>
            Inline(resource, "ingress").Concat(Inline(resource, "egress")),
        AwsTypes.SecurityGroupRule =>
            [From(resource.Inputs, "", resource.Inputs.Text("type") == "ingress")],
        AwsTypes.IngressRule => [FromSingle(resource.Inputs, true)],
        AwsTypes.EgressRule => [FromSingle(resource.Inputs, false)],
        _ => [],
    };

    /// <summary>Whether it is for all protocols.</summary>
    public bool AllProtocols => Protocol is "-1" or "all";

    /// <summary>Whether it is open to every address.</summary>
    public bool OpenToAll => Ipv4Blocks.Contains("0.0.0.0/0") || Ipv6Blocks.Contains("::/0");

    private static IEnumerable<SecurityGroupPermission> Inline(PlanResource resource, string property) =>
        resource.Inputs.Objects(property).Select((permission, index) => From(
            permission,
            string.Create(CultureInfo.InvariantCulture, $"{property}[{index}]"),
            property == "ingress"));

    private static SecurityGroupPermission From(JsonObject from, string property, bool ingress) => new(
        property,
        ingress,
        from.Text("protocol"),
        from.Number("fromPort"),
        from.Number("toPort"),
        [.. from.Texts("cidrBlocks")],
        [.. from.Texts("ipv6CidrBlocks")]);

    private static SecurityGroupPermission FromSingle(JsonObject from, bool ingress) => new(
        "",
        ingress,
        from.Text("ipProtocol"),
        from.Number("fromPort"),
        from.Number("toPort"),
        from.Text("cidrIpv4") is { } ipv4 ? [ipv4] : [],
        from.Text("cidrIpv6") is { } ipv6 ? [ipv6] : []);
}
