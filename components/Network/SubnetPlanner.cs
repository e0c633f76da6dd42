using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Network;

/// <summary>
/// Divides a VPC into one private and one public subnet per availability zone.
/// </summary>
/// <remarks>
/// A zone's slot is its letter (a is 0, f is 5), never its position in a list: adding, removing or reordering zones
/// never moves another zone's subnet, which would replace it and everything in it. Private subnets grow from the start
/// of the VPC, public ones from its end, so that either kind can be given a new slot without touching the other.
/// </remarks>
public static class SubnetPlanner
{
    /// <summary>Smallest prefix (largest block) that AWS accepts for a VPC or a subnet.</summary>
    public const int SmallestPrefix = 16;

    /// <summary>Largest prefix (smallest block) that AWS accepts for a VPC or a subnet.</summary>
    public const int LargestPrefix = 28;

    /// <summary>The letters a zone can have; no region has more than six zones.</summary>
    public const string ZoneLetters = "abcdef";

    /// <summary>Prefix of private subnets when none is asked for: an eighth of the VPC, at the least a /28.</summary>
    public static int DefaultPrivatePrefix(int vpcPrefix) => Math.Min(vpcPrefix + 3, LargestPrefix);

    /// <summary>Prefix of public subnets when none is asked for: a 64th of the VPC, at the least a /28.</summary>
    public static int DefaultPublicPrefix(int vpcPrefix) => Math.Min(vpcPrefix + 6, LargestPrefix);

    /// <summary>Plans the subnets, or says why these zones and sizes do not go into this VPC.</summary>
    public static bool TryPlan(
        SubnetRequest request,
        [NotNullWhen(true)] out SubnetPlan? plan,
        [NotNullWhen(false)] out SubnetPlanError? error)
    {
        ArgumentNullException.ThrowIfNull(request);
        plan = null;
        error = CheckZones(request.Zones) ?? CheckPrefixes(request) ?? CheckCapacity(request);
        if (error is not null)
            return false;

        var privatePrefix = PrivatePrefix(request, request.Vpc.Prefix);
        var publicPrefix = PublicPrefix(request, request.Vpc.Prefix);
        var zones = request.Zones.Order().Select(zone => new ZoneSubnets(
            zone,
            request.Vpc.FromStart(privatePrefix, Slot(zone)),
            request.Vpc.FromEnd(publicPrefix, Slot(zone))));
        plan = new SubnetPlan(request.Vpc, [.. zones]);
        return true;
    }

    private static int Slot(char zone) => ZoneLetters.IndexOf(zone, StringComparison.Ordinal);

    private static int PrivatePrefix(SubnetRequest request, int vpcPrefix) =>
        request.PrivatePrefix ?? DefaultPrivatePrefix(vpcPrefix);

    private static int PublicPrefix(SubnetRequest request, int vpcPrefix) =>
        request.PublicPrefix ?? DefaultPublicPrefix(vpcPrefix);

    private static SubnetPlanError? CheckZones(ImmutableArray<char> zones)
    {
        if (zones.IsDefaultOrEmpty)
            return new(SubnetPlanFault.Zones, "no availability zone is given", null);
        if (zones.Any(zone => Slot(zone) < 0))
        {
            var unknown = zones.First(zone => Slot(zone) < 0);
            return new(SubnetPlanFault.Zones, $"'{unknown}' is not an availability zone letter, a to f", null);
        }

        var twice = zones.GroupBy(zone => zone).FirstOrDefault(group => group.Skip(1).Any());
        return twice is null ? null : new(SubnetPlanFault.Zones, $"zone '{twice.Key}' is given twice", null);
    }

    private static SubnetPlanError? CheckPrefixes(SubnetRequest request)
    {
        if (request.Vpc.Prefix is < SmallestPrefix or > LargestPrefix)
            return new(
                SubnetPlanFault.Vpc,
                $"a VPC is /{SmallestPrefix} to /{LargestPrefix}, {request.Vpc} is not",
                Math.Clamp(request.Vpc.Prefix, SmallestPrefix, SmallestVpcPrefix(request) ?? SmallestPrefix));
        return CheckPrefix("private", request.PrivatePrefix, SubnetPlanFault.PrivatePrefix)
            ?? CheckPrefix("public", request.PublicPrefix, SubnetPlanFault.PublicPrefix);
    }

    private static SubnetPlanError? CheckPrefix(string kind, int? prefix, SubnetPlanFault fault) =>
        prefix is < SmallestPrefix or > LargestPrefix
            ? new(fault, $"a {kind} subnet is /{SmallestPrefix} to /{LargestPrefix}, /{prefix} is not", null)
            : null;

    private static SubnetPlanError? CheckCapacity(SubnetRequest request)
    {
        if (Fits(request, request.Vpc.Prefix))
            return null;
        var smallest = SmallestVpcPrefix(request);
        var privatePrefix = PrivatePrefix(request, request.Vpc.Prefix);
        var publicPrefix = PublicPrefix(request, request.Vpc.Prefix);
        var remedy = smallest is null
            ? $"not even a /{SmallestPrefix} VPC has room: ask for smaller subnets"
            : $"the smallest VPC with room is a /{smallest}";
        return new(
            SubnetPlanFault.Capacity,
            $"{request.Vpc} has no room for a private /{privatePrefix} and a public /{publicPrefix} subnet "
            + $"in each of the zones up to '{request.Zones.Max()}'; {remedy}",
            smallest);
    }

    private static int? SmallestVpcPrefix(SubnetRequest request)
    {
        for (var prefix = LargestPrefix; prefix >= SmallestPrefix; prefix--)
        {
            if (Fits(request, prefix))
                return prefix;
        }

        return null;
    }

    // The room for the slots below a used one is kept even when they are unused: their zones may come later.
    private static bool Fits(SubnetRequest request, int vpcPrefix)
    {
        var perSlot = Size(PrivatePrefix(request, vpcPrefix)) + Size(PublicPrefix(request, vpcPrefix));
        return (Slot(request.Zones.Max()) + 1) * perSlot <= Size(vpcPrefix);
    }

    private static long Size(int prefix) => 1L << (32 - prefix);
}
