using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Tags of AWS resources: at most 50; keys of 1 to 128 characters that do not start with <c>aws:</c>; values of at most
/// 256; outside EC2 only letters, digits, spaces and <c>_.:/=+-@</c>; in IAM no two keys that differ by letter case
/// only.
/// </summary>
/// <remarks>
/// Why: the services refuse others, often at the very end of a deployment. Source: Tagging AWS resources user guide,
/// tag naming limits and requirements; IAM user guide, rules for tagging in IAM.
/// </remarks>
public sealed partial class TagRule : IPlanRule
{
    private const int MostTags = 50;

    /// <inheritdoc/>
    public string Id => "tag-limits";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from resource in plan.Plan.Resources
        where resource.Type.StartsWith("aws:", StringComparison.Ordinal) && !resource.Read
        from objection in Check(resource)
        select new Finding(Severity.Error, Id, resource.Urn, objection.Property, objection.Message);

    private static IEnumerable<Objection> Check(PlanResource resource)
    {
        // What a resource ends up with: its own tags over the provider's default tags.
        var tags = resource.AllTags();
        if (tags.Count > MostTags)
            yield return new Objection(
                "tags", $"There are {tags.Count} tags, default tags included; {MostTags} are accepted.");
        if (resource.Type.StartsWith("aws:iam/", StringComparison.Ordinal))
        {
            var names = tags.GroupBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase);
            foreach (var same in names.Where(name => name.Skip(1).Any()))
                yield return new Objection(
                    "tags",
                    $"{string.Join(" and ", same.Select(tag => $"'{tag.Key}'"))} are one tag key to IAM, "
                    + "which ignores letter case.");
        }

        var strict = !resource.Type.StartsWith("aws:ec2/", StringComparison.Ordinal);
        foreach (var (key, node) in tags)
        {
            var at = $"tags.{key}";
            var value = node.AsText() ?? "";
            if (key.Length is 0 or > 128)
                yield return new Objection(at, $"The tag key has {key.Length} characters; 1 to 128 are accepted.");
            if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
                yield return new Objection(at, $"The tag key '{key}' starts with 'aws:', which AWS reserves.");
            if (value.Length > 256)
                yield return new Objection(at, $"The tag value has {value.Length} characters; 256 are accepted.");
            if (strict && !(Pattern().IsMatch(key) && Pattern().IsMatch(value)))
                yield return new Objection(
                    at, $"The tag '{key}' has other characters than letters, digits, spaces and _.:/=+-@.");
        }
    }

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Pattern();
}
