using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The secrets that the settings of a DSS host name are secrets of the plan; that of the license is somebody else's.
/// </summary>
/// <remarks>Why: the host finds no other, when it has been set up for half an hour.</remarks>
public sealed class DssSecretNameRule : IPlanRule
{
    private const string License = "license";

    /// <inheritdoc/>
    public string Id => "dss-secret-name";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var known = plan.OfType(AwsTypes.Secret).Select(secret => secret.CloudName()).ToHashSet();
        return
            from settings in DssObject.SettingsIn(plan)
            from name in Names(settings.Document).Distinct()
            where !known.Contains(name)
            select new Finding(
                Severity.Error, Id, settings.Resource.Urn, "content", $"The plan has no secret '{name}'.");
    }

    private static IEnumerable<string> Names(JsonNode? node) => node switch
    {
        JsonObject members => members
            .Where(member => member.Key != License)
            .SelectMany(member => member.Key == "secretName" && member.Value.AsText() is { } name
                ? [name]
                : Names(member.Value)),
        JsonArray items => items.SelectMany(Names),
        _ => [],
    };
}
