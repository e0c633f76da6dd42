using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names of log groups: 1 to 512 letters, digits and <c>_-/.#</c>, not starting with <c>aws/</c>.
/// </summary>
/// <remarks>Why: CloudWatch Logs refuses any other. Source: CloudWatch Logs API reference, CreateLogGroup.</remarks>
public sealed partial class LogGroupNameRule() : ResourceRule("log-group-name", AwsTypes.LogGroup)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.CloudName() is not { } name)
            yield break;
        if (!Pattern().IsMatch(name))
            yield return new Objection("name", $"The name '{name}' is not 1 to 512 letters, digits and _-/.#.");
        if (name.StartsWith("aws/", StringComparison.Ordinal))
            yield return new Objection("name", $"The name '{name}' starts with 'aws/', which AWS reserves.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_\-/.#]{1,512}\z")]
    private static partial Regex Pattern();
}
