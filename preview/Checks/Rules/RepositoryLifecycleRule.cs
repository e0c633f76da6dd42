using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Every ECR repository has a lifecycle policy; a policy is a JSON object with 1 to 50 rules in ascending order of
/// their priorities, the one for any image last, each with a count and an action that ECR knows.
/// </summary>
/// <remarks>
/// Why: images that nothing expires are kept, and paid for, for ever; ECR refuses malformed policies, and the provider
/// sees a change in every deployment where rules are not in order. Source: ECR user guide, lifecycle policy parameters;
/// Security Hub control ECR.3.
/// </remarks>
public sealed class RepositoryLifecycleRule : IPlanRule
{
    private const string Policies = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private const int MostRules = 50;
    private const int MostCharacters = 30720;

    private static readonly (string Type, string Property)[] Places =
        [(Policies, "policy"), (AwsTypes.RepositoryTemplate, "lifecyclePolicy")];

    /// <inheritdoc/>
    public string Id => "ecr-lifecycle-policy";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var policies = plan.Attached(Policies, "repository", AwsTypes.Repository);
        foreach (var repository in plan.OfType(AwsTypes.Repository).Where(one => !policies.Contains(one.Urn)))
            yield return new Finding(
                Severity.Warning, Id, repository.Urn, "", "No LifecyclePolicy: images never expire.");
        foreach (var (type, property) in Places)
        {
            foreach (var resource in plan.OfType(type))
            {
                if (resource.Inputs.Text(property) is not { } text)
                    continue;
                foreach (var message in Check(text))
                    yield return new Finding(Severity.Error, Id, resource.Urn, property, message);
            }
        }
    }

    private static IEnumerable<string> Check(string text)
    {
        if (text.Length > MostCharacters)
            yield return $"{text.Length} characters; {MostCharacters} are accepted.";
        var rules = PolicyText.TryParse(text)?.Objects("rules").ToList();
        if (rules is not { Count: >= 1 and <= MostRules })
        {
            yield return $"The policy is no JSON object with 1 to {MostRules} rules.";
            yield break;
        }

        var before = 0d;
        foreach (var rule in rules)
        {
            var priority = rule.Number("rulePriority") ?? 0;
            if (priority <= before)
                yield return $"Rule {priority} comes after rule {before}: priorities are 1 or more and ascend.";
            before = priority;
            foreach (var what in Check(rule, rule == rules[^1]))
                yield return $"Rule {priority}: {what}.";
        }
    }

    private static IEnumerable<string> Check(JsonObject rule, bool isLast)
    {
        var selection = rule.Object("selection") ?? [];
        var status = selection.Text("tagStatus");
        var tags = (selection.ContainsKey("tagPatternList") ? 1 : 0) + (selection.ContainsKey("tagPrefixList") ? 1 : 0);
        if (status is not ("tagged" or "untagged" or "any"))
            yield return $"tagStatus '{status}'; accepted: tagged, untagged, any";
        else if (tags != (status == "tagged" ? 1 : 0))
            yield return "tagPatternList or tagPrefixList belongs to tagStatus 'tagged', and only there";
        if (status == "any" && !isLast)
            yield return "tagStatus 'any' belongs to the last rule";
        var count = selection.Text("countType");
        if (count is not ("imageCountMoreThan" or "sinceImagePushed" or "sinceImagePulled" or "sinceImageTransitioned"))
            yield return $"there is no countType '{count}'";
        else if (selection.Text("countUnit") != (count == "imageCountMoreThan" ? null : "days"))
            yield return "countUnit is 'days' with a time, and left out with a number of images";
        if (selection.Number("countNumber") is not >= 1)
            yield return "countNumber is 1 or more";
        if (rule.Object("action")?.Text("type") is not ("expire" or "transition"))
            yield return "the action is neither 'expire' nor 'transition'";
    }
}
