using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Volumes have the tags of a snapshot policy or of a selection of a backup plan, so that there are copies of them.
/// </summary>
/// <remarks>
/// Why: a volume is in one zone, and what is deleted on it is gone. Source: Security Hub control EC2.28; EBS user
/// guide, Data Lifecycle Manager; AWS Backup developer guide, assign resources.
/// </remarks>
public sealed class VolumeCopyRule() : ResourceRule("ebs-volume-copies", AwsTypes.Volume)
{
    private const string ResourceTag = "aws:ResourceTag/";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var tags = resource.AllTags();
        if (!plan.OfType(AwsTypes.SnapshotPolicy).Any(policy => Targets(policy, tags))
            && !plan.OfType("aws:backup/selection:Selection").Any(selection => Selects(selection, tags)))
            yield return new Objection(
                "tags",
                "No snapshot policy and no backup plan of this stack makes copies of the volume.",
                Severity.Warning);
    }

    /// <summary>Whether a snapshot policy is for what has these tags: one of its own is enough.</summary>
    internal static bool Targets(PlanResource policy, JsonObject tags) =>
        policy.Inputs.Text("state") != "DISABLED"
        && (policy.Inputs.Object("policyDetails")?.Object("targetTags") ?? [])
            .Any(tag => tags.Text(tag.Key) == (tag.Value.AsText() ?? ""));

    private static bool Selects(PlanResource selection, JsonObject tags)
    {
        var asked = selection.Inputs.Objects("selectionTags")
            .Select(tag => (Key: tag.Text("key"), Value: tag.Text("value")))
            .Concat(selection.Inputs.Objects("conditions")
                .SelectMany(condition => condition.Objects("stringEquals"))
                .Select(test => (Key: test.Text("key")?.Replace(ResourceTag, ""), Value: test.Text("value"))))
            .ToList();
        return asked.Count > 0 && asked.TrueForAll(tag => tag.Key is not null && tags.Text(tag.Key) == tag.Value);
    }
}
