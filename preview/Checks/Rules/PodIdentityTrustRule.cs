using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Roles for pods (EKS Pod Identity): the trust allows sessions to be tagged, and holds for stated accounts and
/// clusters only.
/// </summary>
/// <remarks>
/// Why: without sts:TagSession no pod gets credentials; without conditions any cluster that may pass the role gives it
/// to its pods. Source: EKS user guide, EKS Pod Identity role.
/// </remarks>
public sealed class PodIdentityTrustRule : IPlanRule
{
    private const string Service = "pods.eks.amazonaws.com";

    /// <inheritdoc/>
    public string Id => "iam-trust-pod-identity";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from place in PolicyText.In(plan)
        where place.Kind == PolicyKind.Trust
        let document = PolicyText.TryParse(place.Text)
        where document is not null
        let statements = PolicyText.Statements(document).Where(IsForPods).ToList()
        from objection in Check(statements)
        select new Finding(objection.Severity, Id, place.Resource.Urn, place.Property, objection.Message);

    private static IEnumerable<Objection> Check(List<JsonObject> statements)
    {
        if (statements.Count == 0)
            yield break;
        var actions = statements.SelectMany(statement => PolicyText.Texts(statement["Action"])).ToHashSet();
        foreach (var action in (string[])["sts:AssumeRole", "sts:TagSession"])
        {
            if (!actions.Contains(action))
                yield return new Objection("", $"{Service} is not allowed {action}: no pod gets credentials.");
        }

        if (statements.Any(statement => PolicyText.ConditionKeys(statement).Count == 0))
            yield return new Objection(
                "",
                $"{Service} is trusted without conditions; add aws:SourceAccount and aws:SourceArn.",
                Severity.Warning);
    }

    private static bool IsForPods(JsonObject statement) =>
        statement.Text("Effect") == "Allow"
        && PolicyText.Texts(statement.Object("Principal")?["Service"]).Contains(Service);
}
