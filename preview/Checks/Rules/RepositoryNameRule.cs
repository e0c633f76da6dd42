using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names of ECR: repositories 2 to 256 lower-case letters and digits in parts that a slash, a dot, one or two
/// underscores or hyphens separate; prefixes of templates up to 256 of these, those of pull-through caches 2 to 30.
/// </summary>
/// <remarks>Why: ECR refuses others. Source: ECR API reference, CreateRepository, CreateRepositoryCreationTemplate,
/// CreatePullThroughCacheRule.</remarks>
public sealed partial class RepositoryNameRule() : ResourceRule(
    "ecr-repository-name", AwsTypes.Repository, AwsTypes.RepositoryTemplate, Cache)
{
    private const string Cache = "aws:ecr/pullThroughCacheRule:PullThroughCacheRule";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var (property, least, most) = resource.Type switch
        {
            AwsTypes.RepositoryTemplate => ("prefix", 1, 256),
            Cache => ("ecrRepositoryPrefix", 2, 30),
            _ => ("name", 2, 256),
        };
        if (resource.CloudName(property) is not { } name)
            yield break;
        // The template of all repositories that no other is for.
        if (name == "ROOT" && property != "name")
            yield break;
        if (name.Length < least || name.Length > most)
            yield return new Objection(
                property, $"'{name}' has {name.Length} characters; {least} to {most} are accepted.");
        if (!Pattern().IsMatch(name))
            yield return new Objection(
                property,
                $"'{name}' is not lower-case letters and digits in parts separated by '/', '.', '_', '__' or hyphens.");
    }

    [GeneratedRegex(@"\A[a-z0-9]+((\.|_|__|-+|/)[a-z0-9]+)*\z")]
    private static partial Regex Pattern();
}
