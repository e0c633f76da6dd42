using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names and descriptions of security groups: up to 255 letters, digits, spaces and <c>._-:/()#,@[]+=&amp;;{}!$*</c>; a
/// name starts with something else than <c>sg-</c> and is not <c>default</c>.
/// </summary>
/// <remarks>Why: EC2 refuses any other. Source: EC2 API reference, CreateSecurityGroup.</remarks>
public sealed partial class SecurityGroupNameRule() : ResourceRule("security-group-name", AwsTypes.SecurityGroup)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var name = resource.CloudName();
        if (name?.StartsWith("sg-", StringComparison.OrdinalIgnoreCase) == true)
            yield return new Objection("name", $"The name '{name}' starts with 'sg-', which is for ids.");
        if (name == "default")
            yield return new Objection("name", "The name 'default' is that of the group that comes with a VPC.");
        foreach (var (property, text) in ((string, string?)[])
                 [("name", name), ("description", resource.Inputs.Text("description"))])
        {
            if (text is not null && (text.Length is 0 or > 255 || !Pattern().IsMatch(text)))
                yield return new Objection(
                    property,
                    $"'{text}' is not 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{{}}!$*.");
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]*\z")]
    private static partial Regex Pattern();
}
