using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A document for the host of Dataiku DSS that a plan puts into a bucket.</summary>
/// <param name="Resource">The object.</param>
/// <param name="Document">What it says; null where it is no JSON object.</param>
internal sealed record DssObject(PlanResource Resource, JsonObject? Document)
{
    private const string Settings = "dss/settings/";
    private const string Pointer = "dss/release.json";

    /// <summary>The settings of hosts.</summary>
    public static IEnumerable<DssObject> SettingsIn(PlanIndex plan) =>
        In(plan, key => key.StartsWith(Settings, StringComparison.Ordinal));

    /// <summary>The pointers to what hosts are to have.</summary>
    public static IEnumerable<DssObject> PointersIn(PlanIndex plan) => In(plan, key => key == Pointer);

    private static IEnumerable<DssObject> In(PlanIndex plan, Func<string, bool> isMeant) =>
        from resource in plan.OfType(AwsTypes.BucketObject)
        where resource.Inputs.Text("key") is { } key && isMeant(key)
        let text = ObjectContent.Text(resource, "content")
        where text is not null
        select new DssObject(resource, PolicyText.TryParse(text));
}
