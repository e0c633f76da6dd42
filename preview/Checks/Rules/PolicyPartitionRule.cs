using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>ARNs in policies are of the partition that the stack's region is in.</summary>
/// <remarks>
/// Why: an ARN that says <c>arn:aws:</c> matches nothing in China or GovCloud: the policy is accepted and does nothing.
/// Source: AWS general reference, ARNs and partitions.
/// </remarks>
public sealed partial class PolicyPartitionRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "iam-policy-partition";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        if (plan.Region is null)
            yield break;
        foreach (var place in PolicyText.In(plan))
        {
            var others = Partition().Matches(place.Text).Select(match => match.Groups[1].Value)
                .Where(partition => partition != plan.Partition)
                .Distinct()
                .Order(StringComparer.Ordinal);
            foreach (var partition in others)
                yield return new Finding(
                    Severity.Error,
                    Id,
                    place.Resource.Urn,
                    place.Property,
                    $"ARNs of the partition '{partition}'; {plan.Region} is in '{plan.Partition}'.");
        }
    }

    [GeneratedRegex("\"arn:([a-z-]+):")]
    private static partial Regex Partition();
}
