using DataPlatform.Preview.Plan;

namespace DataPlatform.Tests.Preview.Estate;

/// <summary>What one plan has and another has not.</summary>
/// <param name="Gone">Resources of the first only.</param>
/// <param name="Made">Resources of the second only.</param>
/// <param name="Changed">
/// Names of the resources of both that a provider makes and that differ in an input or an option.
/// </param>
internal sealed record PlanChange(
    IReadOnlyList<PlanResource> Gone, IReadOnlyList<PlanResource> Made, IReadOnlyList<string> Changed)
{
    /// <summary>The change from one plan to another.</summary>
    public static PlanChange Between(PlatformPlan before, PlatformPlan after)
    {
        var old = before.Resources.ToDictionary(resource => resource.Urn);
        var now = after.Resources.ToDictionary(resource => resource.Urn);
        return new(
            [.. before.Resources.Where(resource => !now.ContainsKey(resource.Urn))],
            [.. after.Resources.Where(resource => !old.ContainsKey(resource.Urn))],
            [
                .. after.Resources
                    .Where(resource => resource.Custom && old.TryGetValue(resource.Urn, out var was)
                        && Told(was) != Told(resource))
                    .Select(resource => resource.Name),
            ]);
    }

    // Not what it waits for: that is no change to what is deployed.
    private static string Told(PlanResource resource) =>
        $"{resource.Inputs.ToJsonString()} {resource.Protect} {resource.RetainOnDelete} {resource.DeletedWith} "
        + $"{resource.Provider} {string.Join(' ', resource.IgnoreChanges)}";
}
