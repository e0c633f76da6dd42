using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names in IAM: roles and users up to 64 characters, policies and instance profiles up to 128; letters, digits and
/// <c>_+=,.@-</c>. Paths start and end with a slash.
/// </summary>
/// <remarks>Why: IAM refuses any other name. Source: IAM user guide, IAM and STS quotas.</remarks>
public sealed partial class IamNameRule() : ResourceRule(
    "iam-name",
    AwsTypes.Role,
    AwsTypes.User,
    "aws:iam/policy:Policy",
    "aws:iam/instanceProfile:InstanceProfile",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/userPolicy:UserPolicy")
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var limit = resource.Type is AwsTypes.Role or AwsTypes.User ? 64 : 128;
        if (resource.CloudName() is { } name)
        {
            if (name.Length > limit || name.Length == 0)
                yield return new Objection(
                    "name", $"The name '{name}' has {name.Length} characters; 1 to {limit} are accepted.");
            if (!NamePattern().IsMatch(name))
                yield return new Objection(
                    "name", $"The name '{name}' has other characters than letters, digits and _+=,.@-.");
        }

        if (resource.Inputs.Text("path") is { } path && !PathPattern().IsMatch(path))
            yield return new Objection("path", $"The path '{path}' does not start and end with '/'.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]*\z")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\A/([!-~]{0,510}/)?\z")]
    private static partial Regex PathPattern();
}
