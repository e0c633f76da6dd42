using System.Text.Json.Nodes;
using DataPlatform.Preview.Checks;
using DataPlatform.Preview.Checks.Rules;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>The metrics that a host of Dataiku DSS publishes, each of which CloudWatch has a price for.</summary>
internal static class AgentMetrics
{
    // Whether DSS answers, which the host itself publishes.
    private const int OwnMetrics = 1;

    /// <summary>How many a plan's hosts publish, by the configurations of their agents.</summary>
    public static int Count(PlatformPlan plan) => DssObject.SettingsIn(new PlanIndex(plan))
        .Select(settings => settings.Document?.Object("host")?.Object("agentConfiguration")?.Object("metrics"))
        .OfType<JsonObject>()
        .Sum(metrics => OwnMetrics + Count(metrics));

    // Those of disks, of each one, are published once more for each set of dimensions to sum up by.
    private static int Count(JsonObject metrics) =>
        (metrics.Object("metrics_collected") ?? []).Select(plugin => plugin.Value)
            .OfType<JsonObject>()
            .Sum(plugin => plugin.Items("measurement").Count()
                * (plugin.ContainsKey("resources")
                    ? plugin.Items("resources").Count() * (1 + metrics.Items("aggregation_dimensions").Count())
                    : 1));
}
