using System.Text.Json.Nodes;
using static DataPlatform.Preview.Estimates.PlanFacts;

namespace DataPlatform.Preview.Estimates;

/// <summary>The machines that an instance fleet of EMR starts with.</summary>
/// <param name="Type">The instance type: the fleet's first one.</param>
/// <param name="Count">How many.</param>
/// <param name="IsSpot">Whether they are spot instances.</param>
/// <param name="Volumes">The volumes of each, as the fleet describes them.</param>
internal sealed record FleetMachines(string? Type, decimal Count, bool IsSpot, IReadOnlyList<JsonObject> Volumes)
{
    /// <summary>The machines of a fleet; none where there is no fleet.</summary>
    public static IEnumerable<FleetMachines> Of(JsonObject? fleet)
    {
        if (fleet is null || Objects(fleet, "instanceTypeConfigs").FirstOrDefault() is not { } config)
        {
            yield break;
        }

        var weight = Math.Max(1, Number(config, "weightedCapacity") ?? 1);
        foreach (var target in (string[])["targetOnDemandCapacity", "targetSpotCapacity"])
        {
            if (Number(fleet, target) is { } units and > 0)
            {
                yield return new FleetMachines(
                    Text(config, "instanceType"),
                    decimal.Ceiling(units / weight),
                    target == "targetSpotCapacity",
                    [.. Objects(config, "ebsConfigs")]);
            }
        }
    }
}
