using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Estimates;

/// <summary>Reads single facts out of a plan.</summary>
internal static class PlanFacts
{
    /// <summary>The EKS component, whose parts only a real provider registers.</summary>
    public const string ClusterComponent = "eks:index:Cluster";

    /// <summary>The region of the first AWS provider, else of the configuration; empty where neither says.</summary>
    public static string Region(PlatformPlan plan)
    {
        foreach (var resource in plan.Resources)
        {
            if (resource.Type == "pulumi:providers:aws" && Text(resource.Inputs, "region") is { Length: > 0 } region)
            {
                return region;
            }
        }

        return plan.Config.GetValueOrDefault("aws:region")
            ?? plan.Config.GetValueOrDefault(plan.Project + ":region")
            ?? "";
    }

    /// <summary>The account id in the first ARN of a computed property; empty where there is none.</summary>
    public static string Account(PlatformPlan plan)
    {
        foreach (var resource in plan.Resources)
        {
            // arn:partition:service:region:account:resource
            if (resource.Custom
                && Text(resource.Outputs, "arn")?.Split(':') is [_, _, _, _, { Length: 12 } account, ..])
            {
                return account;
            }
        }

        return "";
    }

    /// <summary>EKS components whose cluster is in the plan itself, so that it must not count twice.</summary>
    public static HashSet<string> ClusterWrappers(PlatformPlan plan) =>
        [.. plan.Resources
            .Where(resource => resource.Type == "aws:eks/cluster:Cluster" && resource.Parent is not null)
            .Select(resource => resource.Parent!)];

    /// <summary>A text property; null where it is missing or something else.</summary>
    public static string? Text(JsonObject? from, string key) =>
        from?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>A number property; null where it is missing or something else.</summary>
    public static decimal? Number(JsonObject? from, string key) =>
        from?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.Number
            ? decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture)
            : null;

    /// <summary>Whether a boolean property is true.</summary>
    public static bool Flag(JsonObject? from, string key) =>
        from?[key] is JsonValue value && value.GetValueKind() == JsonValueKind.True;

    /// <summary>The objects in a list property; none where it is missing or something else.</summary>
    public static IEnumerable<JsonObject> Objects(JsonObject from, string key) =>
        (from[key] as JsonArray ?? []).OfType<JsonObject>();
}
