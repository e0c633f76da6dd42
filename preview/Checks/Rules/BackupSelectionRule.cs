using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Selections of a backup plan say what they select, with at most 500 ARNs, 30 of them with a wildcard.
/// </summary>
/// <remarks>
/// Why: an empty selection is everything in the region that the account opted in to. Source: AWS Backup API reference,
/// BackupSelection.
/// </remarks>
public sealed class BackupSelectionRule() : ResourceRule("backup-selection", "aws:backup/selection:Selection")
{
    private const int MostArns = 500;
    private const int MostWildcards = 30;

    private static readonly string[] Selecting = ["resources", "selectionTags", "conditions"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (!Selecting.Any(property => resource.Inputs.Items(property).Any() || IsUnknown(resource, property)))
            yield return new Objection("resources", "Selects everything in the region.", Severity.Warning);
        var arns = resource.Inputs.Texts("resources").ToList();
        var wildcards = arns.Where(arn => arn.Contains('*', StringComparison.Ordinal)).ToList();
        if (arns.Count > MostArns)
            yield return new Objection("resources", $"{arns.Count} ARNs; {MostArns} are accepted.");
        if (wildcards.Count > MostWildcards)
            yield return new Objection(
                "resources", $"{wildcards.Count} ARNs with a wildcard; {MostWildcards} are accepted.");
    }

    private static bool IsUnknown(PlanResource resource, string property) =>
        !resource.Inputs.ContainsKey(property) && resource.PropertyDependencies.ContainsKey(property);
}
