using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Rules for the VPC's address block and its subnets.</summary>
internal static class CidrRules
{
    private static readonly ImmutableArray<Ipv4Block> PrivateBlocks =
    [
        Ipv4Block.Parse("10.0.0.0/8"),
        Ipv4Block.Parse("172.16.0.0/12"),
        Ipv4Block.Parse("192.168.0.0/16"),
        Ipv4Block.Parse("100.64.0.0/10"),
    ];

    private static readonly ImmutableArray<string> Sizes = ["cidr", "privateSubnetPrefix", "publicSubnetPrefix"];

    // Where the zones cannot be told, for a mistake of their own, what two have no room for is a mistake all the same.
    private static readonly ImmutableArray<char> FewestZones = ['a', 'b'];

    // The DSS host runs Docker, whose default bridge would take this traffic away from the VPC.
    private static readonly Ipv4Block DockerBridge = Ipv4Block.Parse("172.17.0.0/16");

    /// <summary>The VPC's address block.</summary>
    public static Scalar<Ipv4Block> Vpc { get; } =
        new("an IPv4 block in CIDR notation", "a private block of /16 to /28 such as 10.0.0.0/16", Parse);

    /// <summary>Checks that the block has room for the subnets of all zones, and says what would have.</summary>
    public static void CheckRoom(SettingsSection section, NetworkSettings network)
    {
        if (Sizes.Any(section.HasErrors))
            return;
        var request = network.Subnets;
        if (request.Zones.IsEmpty)
            request = request with { Zones = FewestZones };
        if (SubnetPlanner.TryPlan(request, out _, out var error))
            return;
        var privatePrefix = request.PrivatePrefix ?? SubnetPlanner.DefaultPrivatePrefix(network.Cidr.Prefix);
        var publicPrefix = request.PublicPrefix ?? SubnetPlanner.DefaultPublicPrefix(network.Cidr.Prefix);
        if (error.SmallestVpcPrefix is { } enough)
            section.Refuse(
                "cidr",
                $"'{network.Cidr}' has no room for a private /{privatePrefix} and a public /{publicPrefix} in each "
                + $"zone up to '{request.Zones.Max()}'; accepted: {Range(enough)}");
        else if (SmallestThatFits(prefix => request with { PrivatePrefix = prefix }) is { } fits)
            RefuseSubnet(section, "privateSubnetPrefix", privatePrefix, fits, request);
        else if (SmallestThatFits(prefix => request with { PublicPrefix = prefix }) is { } publicFits)
            RefuseSubnet(section, "publicSubnetPrefix", publicPrefix, publicFits, request);
        else
            section.Refuse(
                "privateSubnetPrefix",
                $"'{privatePrefix}' and network:publicSubnetPrefix '{publicPrefix}' are both too large for "
                + $"'{network.Cidr}'; accepted: larger numbers for both, or neither key");
    }

    private static Reading<Ipv4Block> Parse(string text)
    {
        if (!Ipv4Block.TryParse(text, out var block))
            return Vpc.Not();
        if (!PrivateBlocks.Any(range => range.Contains(block) || block.Contains(range)))
            return new(block, "is not in a private range", string.Join(", ", PrivateBlocks[..^1].Select(b => $"{b}"))
                + $" or {PrivateBlocks[^1]}");
        if (block.Prefix is < SubnetPlanner.SmallestPrefix or > SubnetPlanner.LargestPrefix)
            return new(block, "is not a size that AWS gives a VPC", "/16 to /28");
        if (block.Overlaps(DockerBridge))
            return new(block, $"overlaps {DockerBridge}, Docker's default bridge on the DSS host", "any other block");
        return block.ToString() == text
            ? new(block)
            : new(block, "is not the first address of its block", block.ToString());
    }

    private static string Range(int enough) => enough == SubnetPlanner.SmallestPrefix
        ? "a /16"
        : $"a /{SubnetPlanner.SmallestPrefix} to /{enough}";

    private static void RefuseSubnet(
        SettingsSection section, string name, int prefix, int enough, SubnetRequest request) =>
        section.Refuse(
            name,
            $"'{prefix}' is too large for each zone up to '{request.Zones.Max()}' in '{request.Vpc}'; "
            + $"accepted: {enough} to {SubnetPlanner.LargestPrefix}");

    private static int? SmallestThatFits(Func<int, SubnetRequest> with)
    {
        for (var prefix = SubnetPlanner.SmallestPrefix; prefix <= SubnetPlanner.LargestPrefix; prefix++)
        {
            if (SubnetPlanner.TryPlan(with(prefix), out _, out _))
                return prefix;
        }

        return null;
    }
}
