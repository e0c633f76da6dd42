using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Every control plane encrypts Kubernetes secrets with a key of the account.</summary>
/// <remarks>
/// Why: with a key of AWS's own the account has no key policy and no trace of its use. It cannot be changed later.
/// Source: Security Hub control EKS.3; CIS EKS benchmark 5.3.1.
/// </remarks>
public sealed class EksSecretsRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "security-eks-secrets";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from cluster in EksControlPlane.In(plan)
        where !cluster.Resource.Has(cluster.KeyProperty)
        select new Finding(
            Severity.Warning,
            Id,
            cluster.Resource.Urn,
            cluster.KeyProperty,
            "Secrets are not encrypted with a key of the account.");
}
