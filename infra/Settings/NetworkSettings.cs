using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The VPC: keys <c>network:…</c>.</summary>
public sealed record NetworkSettings
{
    /// <summary>
    /// <c>network:cidr</c>: the VPC's addresses, a private block of /16 to /28 outside 172.17.0.0/16; default
    /// <c>10.0.0.0/16</c>.
    /// </summary>
    public required Ipv4Block Cidr { get; init; }

    /// <summary>
    /// Letters of the availability zones, in order: from <c>network:zones</c>, or the region's first
    /// <c>network:zoneCount</c> (2 to 6, default 3).
    /// </summary>
    public required ImmutableArray<char> Zones { get; init; }

    /// <summary><c>network:natGateways</c>: <c>none</c>, <c>single</c> or <c>perZone</c>; default single.</summary>
    public required NatMode NatGateways { get; init; }

    /// <summary><c>network:privateSubnetPrefix</c>: 16 to 28; null (default): the VPC's + 3, at most 28.</summary>
    public required int? PrivateSubnetPrefix { get; init; }

    /// <summary><c>network:publicSubnetPrefix</c>: 16 to 28; null (default): the VPC's + 6, at most 28.</summary>
    public required int? PublicSubnetPrefix { get; init; }

    /// <summary>
    /// <c>network:interfaceEndpoints</c>: short names of AWS services, of those in
    /// <see cref="InterfaceEndpointServices"/>; default none.
    /// </summary>
    public required ImmutableArray<string> InterfaceEndpoints { get; init; }

    /// <summary>
    /// <c>network:flowLogRetentionDays</c>: days for which flow logs are kept, one of the periods that CloudWatch Logs
    /// knows; default 365.
    /// </summary>
    public required int FlowLogRetentionDays { get; init; }

    /// <summary>The block, the zones and the subnet sizes, as the subnet planner takes them.</summary>
    public SubnetRequest Subnets => new(Cidr, Zones, PrivateSubnetPrefix, PublicSubnetPrefix);

    private static readonly Scalar<int> SubnetPrefix =
        Scalars.Whole(SubnetPlanner.SmallestPrefix, SubnetPlanner.LargestPrefix);

    private static readonly Scalar<NatMode> NatChoices = Scalars.OneOf(
        ("none", NatMode.None), ("single", NatMode.Single), ("perZone", NatMode.PerZone));

    private static readonly Scalar<string> ListedService = Scalars.Known(
        "a known service with an interface endpoint",
        "a service that docs/configuration.md lists",
        InterfaceEndpointServices.All);

    private static readonly Scalar<string> EndpointService = ListedService with
    {
        Parse = text => text is "s3" or "dynamodb"
            ? new(text, "has a gateway endpoint in every network", "leave it out")
            : ListedService.Parse(text),
    };

    internal static NetworkSettings Read(SettingsSection section, AwsRegion? region)
    {
        var settings = new NetworkSettings
        {
            Cidr = section.Get("cidr", CidrRules.Vpc, Ipv4Block.Parse("10.0.0.0/16")),
            Zones = ZoneRules.Read(section, region),
            NatGateways = section.Get("natGateways", NatChoices, NatMode.Single),
            PrivateSubnetPrefix = section.TryGet("privateSubnetPrefix", SubnetPrefix, out var size) ? size : null,
            PublicSubnetPrefix = section.TryGet("publicSubnetPrefix", SubnetPrefix, out size) ? size : null,
            InterfaceEndpoints = section.List("interfaceEndpoints", EndpointService, "AWS service names"),
            FlowLogRetentionDays = section.Get("flowLogRetentionDays", Scalars.WholeOf(LogRetention.AcceptedDays), 365),
        };
        CidrRules.CheckRoom(section, settings);
        return settings;
    }
}
