using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Estimates;

/// <summary>Plans of bare resources.</summary>
internal static class EstimatePlans
{
    public static PlanResource Make(string type, string name, string inputs = "{}") => new()
    {
        Urn = $"urn:pulumi:dev::demo::{type}::{name}",
        Type = type,
        Name = name,
        Custom = true,
        Inputs = JsonNode.Parse(inputs)!.AsObject(),
        Outputs = [],
    };

    public static PlanResource After(this PlanResource resource, params PlanResource[] others) =>
        resource with { Dependencies = [.. others.Select(other => other.Urn).Order(StringComparer.Ordinal)] };

    public static PlatformPlan Plan(string region, params PlanResource[] resources) => new(
        "demo",
        "dev",
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal, [KeyValuePair.Create("aws:region", region)]),
        [.. resources],
        [],
        [],
        []);

    public static CostEstimate Cost(string region, params PlanResource[] resources) =>
        PlanEstimates.Of(Plan(region, resources), Today.Fixed).Cost;

    public static DeploymentEstimate Deployment(params PlanResource[] resources) =>
        PlanEstimates.Of(Plan("us-east-1", resources)).Deployment;
}
