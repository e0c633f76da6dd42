using System.Collections.Immutable;
using DataPlatform.Components.Network;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>The account itself: who calls, where, which zones there are; and providers.</summary>
internal static class AccountService
{
    private const string Caller = "offline-preview";

    /// <summary>Adds the service's types and functions.</summary>
    public static void AddTo(ServiceTable table)
    {
        foreach (var package in (string[])["aws", "eks", "kubernetes", "random"])
            table.Resource($"pulumi:providers:{package}", r => r.Id = Identifiers.Uuid(r.Seed("id")));
        table.Function("aws:index/getCallerIdentity:getCallerIdentity", CallerIdentity);
        table.Function("aws:index/getAvailabilityZones:getAvailabilityZones", Zones);
    }

    /// <summary>
    /// Names of the zones in the call's region. Where an account sees only some of them the simulated one sees them
    /// all: which ones they are, the stack's configuration says.
    /// </summary>
    /// <exception cref="InvalidOperationException">The region is not one of the table's.</exception>
    public static IEnumerable<string> ZoneNames(SimulatedCall call) =>
        AwsRegions.TryGet(call.Region, out var region)
            ? region.ZoneLetters.Select(region.ZoneName)
            : throw new InvalidOperationException($"The simulated cloud does not know the zones of '{call.Region}'.");

    private static Dictionary<string, object> CallerIdentity(SimulatedCall call) => new()
    {
        ["id"] = call.AccountId,
        ["accountId"] = call.AccountId,
        ["arn"] = $"arn:{call.Partition}:sts::{call.AccountId}:assumed-role/{Caller}/{Caller}",
        ["userId"] = $"AROA{Identifiers.UpperAlphanumeric(call.AccountId, 17)}:{Caller}",
    };

    private static Dictionary<string, object> Zones(SimulatedCall call)
    {
        // All zones of the table need no opt-in and are available: filters for just that let all of them through.
        foreach (var filter in call.Objects("filters"))
        {
            var name = filter.GetValueOrDefault("name") as string;
            if (name is not ("opt-in-status" or "zone-type" or "state"))
                throw new InvalidOperationException($"The simulated cloud does not know the zone filter '{name}'.");
        }

        var excludedNames = call.Texts("excludeNames").ToHashSet(StringComparer.Ordinal);
        var excludedIds = call.Texts("excludeZoneIds").ToHashSet(StringComparer.Ordinal);
        var zones = ZoneNames(call)
            .Select(name => (Name: name, Id: ZoneIds.Of(name)))
            .Where(zone => !excludedNames.Contains(zone.Name) && !excludedIds.Contains(zone.Id))
            .ToList();
        return new Dictionary<string, object>(call.Args)
        {
            ["id"] = call.Region,
            ["region"] = call.Region,
            ["names"] = zones.Select(zone => (object)zone.Name).ToImmutableArray(),
            ["zoneIds"] = zones.Select(zone => (object)zone.Id).ToImmutableArray(),
            ["groupNames"] = zones.Count == 0
                ? ImmutableArray<object>.Empty
                : [$"{call.Region}-zg-1"],
        };
    }
}
