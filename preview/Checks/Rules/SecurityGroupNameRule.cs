using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names and descriptions of security groups and of their rules: up to 255 letters, digits, spaces and
/// <c>._-:/()#,@[]+=&amp;;{}!$*</c>, for a group one at least; a group's name starts with something else than
/// <c>sg-</c> and is not <c>default</c>.
/// </summary>
/// <remarks>
/// Why: EC2 refuses any other, an apostrophe for one. Source: EC2 API reference, CreateSecurityGroup and IpRange.
/// </remarks>
public sealed partial class SecurityGroupNameRule() : ResourceRule(
    "security-group-name",
    AwsTypes.SecurityGroup,
    AwsTypes.SecurityGroupRule,
    AwsTypes.IngressRule,
    AwsTypes.EgressRule)
{
    private const int Longest = 255;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        resource.Type == AwsTypes.SecurityGroup
            ? Group(resource)
            : Text("description", resource.Inputs.Text("description"), 0);

    private static IEnumerable<Objection> Group(PlanResource resource)
    {
        var name = resource.CloudName();
        if (name?.StartsWith("sg-", StringComparison.OrdinalIgnoreCase) == true)
            yield return new Objection("name", $"The name '{name}' starts with 'sg-', which is for ids.");
        if (name == "default")
            yield return new Objection("name", "The name 'default' is that of the group that comes with a VPC.");
        foreach (var objection in Text("name", name, 1)
                     .Concat(Text("description", resource.Inputs.Text("description"), 1))
                     .Concat(Inline(resource, "ingress"))
                     .Concat(Inline(resource, "egress")))
            yield return objection;
    }

    private static IEnumerable<Objection> Inline(PlanResource resource, string property) =>
        resource.Inputs.Objects(property).SelectMany((rule, index) => Text(
            string.Create(CultureInfo.InvariantCulture, $"{property}[{index}].description"),
            rule.Text("description"),
            0));

    private static IEnumerable<Objection> Text(string property, string? text, int least)
    {
        if (text is not null && (text.Length < least || text.Length > Longest || !Pattern().IsMatch(text)))
            yield return new Objection(
                property,
                $"'{text}' is not {least} to {Longest} letters, digits, spaces and ._-:/()#,@[]+=&;{{}}!$*.");
    }

    [GeneratedRegex(@"\A[A-Za-z0-9 ._\-:/()#,@\[\]+=&;{}!$*]*\z")]
    private static partial Regex Pattern();
}
