using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Node pools of Karpenter: durations, budgets and weights of the form that the definition has, labels of domains that
/// are free, and a bound on how long a node may take to drain.
/// </summary>
/// <remarks>
/// Why: the API server refuses others at deployment, as the definition is not there at the first preview; without a
/// termination grace period one pod that will not go holds up its node, and the removal of the pool, for ever. Source:
/// Karpenter's custom resource definitions; Karpenter documentation, node pools and disruption.
/// </remarks>
public sealed partial class KarpenterNodePoolRule() : ResourceRule(
    "karpenter-node-pool", KubernetesObjects.NodePool)
{
    private static readonly string[] FreeKeys = ["karpenter.sh/capacity-type"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        if (resource.Inputs.Object("spec") is not { } spec)
            yield break;
        var disruption = spec.Object("disruption");
        var template = spec.Object("template");
        var node = template?.Object("spec");
        foreach (var objection in (Objection?[])
                 [
                     Duration("spec.disruption.consolidateAfter", disruption?.Text("consolidateAfter"), orNever: true),
                     Duration("spec.template.spec.expireAfter", node?.Text("expireAfter"), orNever: true),
                     Duration(
                         "spec.template.spec.terminationGracePeriod",
                         node?.Text("terminationGracePeriod"),
                         orNever: false),
                 ])
        {
            if (objection is { } found)
                yield return found;
        }

        if (spec.Number("weight") is < 1 or > 100)
            yield return new Objection("spec.weight", "A weight is 1 to 100; leave it out for none.");
        if (node is not null && !node.ContainsKey("terminationGracePeriod"))
            yield return new Objection(
                "spec.template.spec.terminationGracePeriod",
                "None: one pod that cannot be evicted holds up its node for ever.",
                Severity.Warning);
        foreach (var objection in CheckBudgets(disruption).Concat(CheckKeys(template)))
            yield return objection;
    }

    private static Objection? Duration(string at, string? text, bool orNever) =>
        text is null || DurationText().IsMatch(text) || (orNever && text == "Never")
            ? null
            : new Objection(at, $"'{text}' is not a duration such as 30m or 720h{(orNever ? ", or Never" : "")}.");

    private static IEnumerable<Objection> CheckBudgets(JsonObject? disruption)
    {
        foreach (var (index, budget) in (disruption?.Objects("budgets") ?? []).Index())
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"spec.disruption.budgets[{index}]");
            if (budget.Text("nodes") is { } nodes && !NodesText().IsMatch(nodes))
                yield return new Objection(at + ".nodes", $"'{nodes}' is not a number or 0% to 100%.");
            if (budget.ContainsKey("schedule") != budget.ContainsKey("duration"))
                yield return new Objection(at, "schedule and duration come together.");
        }
    }

    private static IEnumerable<Objection> CheckKeys(JsonObject? template)
    {
        const string labels = "spec.template.metadata.labels.";
        const string requirements = "spec.template.spec.requirements";
        foreach (var (key, value) in template?.Object("metadata")?.Object("labels") ?? [])
        {
            if ((KeyObjection(key) ?? KubernetesText.LabelValueObjection(value.AsText() ?? "")) is { } wrong)
                yield return new Objection(labels + key, wrong);
        }

        foreach (var requirement in template?.Object("spec")?.Objects("requirements") ?? [])
        {
            if (requirement.Text("key") is { } key && KeyObjection(key) is { } wrong)
                yield return new Objection(requirements, wrong);
        }
    }

    private static string? KeyObjection(string key) =>
        KubernetesText.LabelKeyObjection(key)
        ?? (key == "kubernetes.io/hostname"
            || (Reserved().IsMatch(key) && !FreeKeys.Contains(key))
                ? $"Karpenter keeps the key '{key}' for itself."
                : null);

    [GeneratedRegex(@"\A([0-9]+(s|m|h))+\z")]
    private static partial Regex DurationText();

    [GeneratedRegex(@"\A((100|[0-9]{1,2})%|[0-9]+)\z")]
    private static partial Regex NodesText();

    // The domain karpenter.k8s.aws is left out: requirements use its well-known keys.
    [GeneratedRegex(@"\A([a-z0-9.-]+\.)?karpenter\.sh/")]
    private static partial Regex Reserved();
}
