using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Roles for tokens of an OpenID Connect provider: the trust states whose tokens, and for whom they
/// are.</summary>
/// <remarks>
/// Why: without a condition on the subject every service account of the cluster, or every user of the provider, may
/// assume the role. Source: EKS user guide, IAM roles for service accounts; IAM user guide, roles for OIDC federation.
/// </remarks>
public sealed class WebIdentityTrustRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "iam-trust-web-identity";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from place in PolicyText.In(plan)
        where place.Kind == PolicyKind.Trust
        let document = PolicyText.TryParse(place.Text)
        where document is not null
        from statement in PolicyText.Statements(document)
        where statement.Text("Effect") == "Allow"
            && PolicyText.Texts(statement["Action"]).Contains("sts:AssumeRoleWithWebIdentity")
        let keys = PolicyText.ConditionKeys(statement)
        from claim in new[] { (Name: "sub", Severity: Severity.Error), (Name: "aud", Severity: Severity.Warning) }
        where !keys.Any(key => key.EndsWith(":" + claim.Name, StringComparison.Ordinal))
        select new Finding(
            claim.Severity,
            Id,
            place.Resource.Urn,
            place.Property,
            $"Tokens are trusted without a condition on <issuer>:{claim.Name}.");
}
