using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What a plan asks for by the Cloud Control API.</summary>
internal static class CloudControlStates
{
    /// <summary>A managed endpoint.</summary>
    public const string Endpoint = "AWS::EMRContainers::Endpoint";

    /// <summary>A job template.</summary>
    public const string JobTemplate = "AWS::EMRContainers::JobTemplate";

    /// <summary>The resources of a type, with what is asked for where the plan knows it and it can be read.</summary>
    public static IEnumerable<(PlanResource Resource, JsonObject? State)> In(PlanIndex plan, string type) =>
        from resource in plan.OfType(AwsTypes.CloudControl)
        where resource.Inputs.Text("typeName") == type
        select (resource, PolicyText.TryParse(resource.Inputs.Text("desiredState") ?? ""));
}
