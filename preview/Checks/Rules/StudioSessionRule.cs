using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Session mappings of EMR Studio name a user or group in one way, are in a Studio with SSO, and are at most 100 users
/// and 5 groups for each.
/// </summary>
/// <remarks>
/// Why: the provider refuses a mapping with both an id and a name, or neither; EMR refuses the others. Source: the
/// provider's documentation of the resource type; EMR management guide, considerations for EMR Studio.
/// </remarks>
public sealed class StudioSessionRule : IPlanRule
{
    private static readonly (string Type, int Most)[] Quotas = [("USER", 100), ("GROUP", 5)];

    /// <inheritdoc/>
    public string Id => "emr-studio-session";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var mapping in plan.OfType(AwsTypes.StudioSession))
        {
            if (mapping.Has("identityId") == mapping.Has("identityName"))
                yield return Found(mapping, "identityName", "One of identityId and identityName.");
            if (plan.Target(mapping, "studioId", AwsTypes.Studio)?.Inputs.Text("authMode") == "IAM")
                yield return Found(mapping, "studioId", "The Studio is not one with SSO.");
        }

        var mappings = plan.Attached(AwsTypes.StudioSession, "studioId", AwsTypes.Studio);
        foreach (var studio in plan.OfType(AwsTypes.Studio))
        {
            foreach (var (type, most) in Quotas)
            {
                var count = mappings[studio.Urn].Count(mapping => mapping.Inputs.Text("identityType") == type);
                if (count > most)
                    yield return Found(studio, "", $"{count} mappings of the type {type}; {most} are accepted.");
            }
        }
    }

    private Finding Found(PlanResource resource, string property, string message) =>
        new(Severity.Error, Id, resource.Urn, property, message);
}
