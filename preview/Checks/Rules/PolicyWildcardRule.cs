using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>No policy of an identity allows all actions, or all actions of a service on all resources.</summary>
/// <remarks>
/// Why: least privilege; such a statement is an administrator's, whatever the role is for. Source: Security Hub
/// controls IAM.1 and IAM.21.
/// </remarks>
public sealed class PolicyWildcardRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "security-policy-wildcard";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from place in PolicyText.In(plan)
        where place.Kind == PolicyKind.Identity
        let document = PolicyText.TryParse(place.Text)
        where document is not null
        from statement in PolicyText.Statements(document)
        where statement.Text("Effect") == "Allow" && PolicyText.Texts(statement["Resource"]).Contains("*")
        from action in PolicyText.Texts(statement["Action"])
        where action.EndsWith('*') && (action == "*" || action.EndsWith(":*", StringComparison.Ordinal))
        select new Finding(
            action == "*" ? Severity.Error : Severity.Warning,
            Id,
            place.Resource.Urn,
            place.Property,
            $"Allows '{action}' on all resources; name the actions or the resources.");
}
