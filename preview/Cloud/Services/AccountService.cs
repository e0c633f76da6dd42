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
        table.Function("aws:index/getPartition:getPartition", PartitionOfCall);
        table.Function("aws:index/getRegion:getRegion", RegionOfCall);
        table.Function("aws:index/getAvailabilityZones:getAvailabilityZones", Zones);
    }

    private static Dictionary<string, object> CallerIdentity(SimulatedCall call) => new()
    {
        ["id"] = call.AccountId,
        ["accountId"] = call.AccountId,
        ["arn"] = $"arn:{call.Partition}:sts::{call.AccountId}:assumed-role/{Caller}/{Caller}",
        ["userId"] = $"AROA{Identifiers.UpperAlphanumeric(call.AccountId, 17)}:{Caller}",
    };

    private static Dictionary<string, object> PartitionOfCall(SimulatedCall call) => new()
    {
        ["id"] = call.Partition,
        ["partition"] = call.Partition,
        ["dnsSuffix"] = CloudSettings.DnsSuffixOf(call.Partition),
        ["reverseDnsPrefix"] = call.Partition == "aws-cn" ? "cn.com.amazonaws" : "com.amazonaws",
    };

    private static Dictionary<string, object> RegionOfCall(SimulatedCall call)
    {
        var region = call.Text("name") ?? call.Region;
        var partition = CloudSettings.PartitionOf(region);
        return new Dictionary<string, object>
        {
            ["id"] = region,
            ["name"] = region,
            ["region"] = region,
            ["endpoint"] = $"ec2.{region}.{CloudSettings.DnsSuffixOf(partition)}",
            ["description"] = RegionNames.Of(region),
        };
    }

    private static Dictionary<string, object> Zones(SimulatedCall call)
    {
        if (!AwsRegions.TryGet(call.Region, out var region))
            throw new InvalidOperationException($"The simulated cloud does not know the zones of '{call.Region}'.");
        // All zones of the table need no opt-in and are available: filters for just that let all of them through.
        foreach (var filter in call.Objects("filters"))
        {
            var name = filter.GetValueOrDefault("name") as string;
            if (name is not ("opt-in-status" or "zone-type" or "state"))
                throw new InvalidOperationException($"The simulated cloud does not know the zone filter '{name}'.");
        }

        var excludedNames = call.Texts("excludeNames").ToHashSet(StringComparer.Ordinal);
        var excludedIds = call.Texts("excludeZoneIds").ToHashSet(StringComparer.Ordinal);
        var zones = region.ZoneLetters
            .Take(region.ZonesPerAccount)
            .Select(letter => (Name: region.ZoneName(letter), Id: ZoneIds.Of(region.ZoneName(letter))))
            .Where(zone => !excludedNames.Contains(zone.Name) && !excludedIds.Contains(zone.Id))
            .ToList();
        return new Dictionary<string, object>(call.Args)
        {
            ["id"] = region.Name,
            ["region"] = region.Name,
            ["names"] = zones.Select(zone => (object)zone.Name).ToImmutableArray(),
            ["zoneIds"] = zones.Select(zone => (object)zone.Id).ToImmutableArray(),
            ["groupNames"] = zones.Count == 0
                ? ImmutableArray<object>.Empty
                : [$"{region.Name}-zg-1"],
        };
    }
}
