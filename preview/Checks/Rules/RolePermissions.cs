using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What the roles of a plan may do, by the policies of the plan.</summary>
internal static class RolePermissions
{
    private const string ResourceTag = "aws:ResourceTag/";

    /// <summary>The role of the plan that a property names by its ARN; null where it is not of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="resource">The resource that names the role.</param>
    /// <param name="property">The top-level property that the ARN is in.</param>
    /// <param name="arn">The ARN; null where the plan does not know it yet.</param>
    public static PlanResource? RoleOf(PlanIndex plan, PlanResource resource, string property, string? arn) =>
        plan.OfType(AwsTypes.Role).FirstOrDefault(role => arn is not null && role.Outputs.Text("arn") == arn)
        ?? plan.Target(resource, property, AwsTypes.Role);

    /// <summary>The role that an instance has; null where the plan does not say.</summary>
    public static PlanResource? RoleOf(PlanIndex plan, PlanResource instance) =>
        plan.Target(instance, "iamInstanceProfile", AwsTypes.InstanceProfile) is { } profile
            ? plan.Target(profile, "role", AwsTypes.Role)
            : null;

    /// <summary>Whether a service may take a role; also true where the plan does not know the trust yet.</summary>
    public static bool Trusts(PlanResource role, string service) =>
        role.Inputs.Text("assumeRolePolicy") is not { } trust
        || PolicyText.Statements(PolicyText.TryParse(trust) ?? [])
            .Any(statement => statement.Text("Effect") == "Allow"
                && PolicyText.Texts(statement.Object("Principal")?["Service"]).Contains(service));

    /// <summary>
    /// Whether a role may do something to a resource; also true where it has policies that the plan does not know:
    /// those of AWS, and those whose text depends on what is not made yet. Denials are not looked at.
    /// </summary>
    /// <param name="plan">The plan.</param>
    /// <param name="role">The role.</param>
    /// <param name="action">The action, <c>ec2:StopInstances</c>.</param>
    /// <param name="arn">The resource's ARN.</param>
    /// <param name="tags">The resource's tags, for conditions on them; other conditions are taken to be met.</param>
    public static bool Allows(PlanIndex plan, PlanResource role, string action, string arn, JsonObject tags) =>
        Policies(plan, role).Any(policy => policy is null
            || PolicyText.Statements(PolicyText.TryParse(policy) ?? [])
                .Any(statement => IsFor(statement, action, arn, tags)));

    private static IEnumerable<string?> Policies(PlanIndex plan, PlanResource role) =>
    [
        .. from policy in plan.OfType("aws:iam/rolePolicy:RolePolicy")
           where plan.Target(policy, "role", AwsTypes.Role)?.Urn == role.Urn
           select policy.Inputs.Text("policy"),
        .. from attachment in plan.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
           where plan.Target(attachment, "role", AwsTypes.Role)?.Urn == role.Urn
           select plan.Target(attachment, "policyArn", AwsTypes.ManagedPolicy)?.Inputs.Text("policy"),
        .. role.Inputs.Objects("inlinePolicies").Select(inline => inline.Text("policy")),
        .. role.Inputs.Items("managedPolicyArns").Select(_ => (string?)null),
    ];

    private static bool IsFor(JsonObject statement, string action, string arn, JsonObject tags) =>
        statement.Text("Effect") == "Allow"
        && PolicyText.Texts(statement["Action"]).Any(pattern => Matches(pattern, action, ignoreCase: true))
        && PolicyText.Texts(statement["Resource"]).Any(pattern => Matches(pattern, arn, ignoreCase: false))
        && TagConditions(statement).All(condition =>
            tags.Text(condition.Key) is { } tag && condition.Values.Contains(tag));

    private static bool Matches(string pattern, string text, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);

    private static IEnumerable<(string Key, ImmutableArray<string> Values)> TagConditions(JsonObject statement) =>
        from key in statement.Object("Condition")?.Object("StringEquals") ?? []
        where key.Key.StartsWith(ResourceTag, StringComparison.Ordinal)
        select (key.Key[ResourceTag.Length..], PolicyText.Texts(key.Value));
}
