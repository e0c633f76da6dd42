using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Access entries of EKS are for one role or user each, once in a cluster, with groups that are not Kubernetes' own and
/// that some binding of the plan gives something to.
/// </summary>
/// <remarks>
/// Why: EKS refuses what is not a role or user, a second entry for one, and groups that begin with <c>system:</c>; an
/// entry without a policy or a bound group lets in and allows nothing. Source: EKS user guide, access entries; EKS API
/// reference, CreateAccessEntry.
/// </remarks>
public sealed partial class AccessEntryRule : IPlanRule
{
    private static readonly string[] Bindings =
    [
        "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding",
        "kubernetes:rbac.authorization.k8s.io/v1:ClusterRoleBinding",
    ];

    /// <inheritdoc/>
    public string Id => "eks-access-entry";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var seen = new Dictionary<(string?, string), PlanResource>();
        foreach (var entry in plan.OfType(AwsTypes.AccessEntry))
        {
            if (entry.Inputs.Text("principalArn") is { } principal)
            {
                if (!Principal().IsMatch(principal))
                    yield return Found(entry, "principalArn", $"'{principal}' is not the ARN of a role or user.");
                var key = (entry.Inputs.Text("clusterName"), principal);
                if (!seen.TryAdd(key, entry))
                    yield return Found(entry, "principalArn", $"{seen[key].Name} is for the same principal.");
            }

            // Those of nodes have their groups by themselves.
            if ((entry.Inputs.Text("type") ?? "STANDARD") != "STANDARD")
                continue;
            foreach (var objection in CheckGroups(entry, plan))
                yield return Found(entry, objection.Property, objection.Message, objection.Severity);
        }
    }

    private static IEnumerable<Objection> CheckGroups(PlanResource entry, PlanIndex plan)
    {
        var groups = entry.Inputs.Texts("kubernetesGroups").ToList();
        foreach (var group in groups)
        {
            if (group.StartsWith("system:", StringComparison.Ordinal))
                yield return new Objection("kubernetesGroups", $"'{group}' is a group of Kubernetes itself.");
            else if (!IsBound(group, plan))
                yield return new Objection(
                    "kubernetesGroups", $"No binding of the plan is for the group {group}.", Severity.Warning);
        }

        if (groups.Count == 0 && !entry.PropertyDependencies.ContainsKey("kubernetesGroups")
            && !HasPolicy(entry, plan))
            yield return new Objection("", "It has neither a group nor a policy: it allows nothing.", Severity.Warning);
    }

    private static bool IsBound(string group, PlanIndex plan) => plan.OfTypes([.. Bindings])
        .SelectMany(binding => binding.Inputs.Objects("subjects"))
        .Any(subject => subject.Text("kind") == "Group" && subject.Text("name") == group);

    private static bool HasPolicy(PlanResource entry, PlanIndex plan) =>
        plan.OfType("aws:eks/accessPolicyAssociation:AccessPolicyAssociation")
            .Any(association => !association.Inputs.ContainsKey("principalArn")
                || association.Inputs.Text("principalArn") == entry.Inputs.Text("principalArn"));

    private Finding Found(
        PlanResource entry, string property, string message, Severity severity = Severity.Error) =>
        new(severity, Id, entry.Urn, property, message);

    [GeneratedRegex(@"\Aarn:aws[a-z-]*:iam::\d{12}:(role|user)/[!-~]+\z")]
    private static partial Regex Principal();
}
