using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Taints of node groups: at most 50, each key and effect once, keys and values as in Kubernetes, effects as EKS spells
/// them; and a value, because Cluster Autoscaler overlooks a taint without one.
/// </summary>
/// <remarks>
/// Why: EKS refuses others. Source: EKS API reference, Taint; EKS user guide, node taints on managed node groups;
/// Cluster Autoscaler's AWS provider.
/// </remarks>
public sealed class NodeGroupTaintRule() : ResourceRule("eks-node-group-taint", AwsTypes.NodeGroup)
{
    private const int Most = 50;

    private static readonly string[] Effects = ["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var taints = resource.Inputs.Objects("taints").ToList();
        if (taints.Count > Most)
            yield return new Objection("taints", $"{taints.Count} taints; {Most} are accepted.");
        foreach (var twice in taints.GroupBy(taint => (taint.Text("key"), taint.Text("effect")))
                     .Where(same => same.Skip(1).Any()))
            yield return new Objection("taints", $"The taint {twice.Key.Item1} is there twice with one effect.");
        foreach (var (index, taint) in taints.Index())
        {
            foreach (var (property, message, severity) in Check(taint))
                yield return new Objection(
                    string.Create(CultureInfo.InvariantCulture, $"taints[{index}].{property}"), message, severity);
        }
    }

    private static IEnumerable<Objection> Check(JsonObject taint)
    {
        if (taint.Text("key") is { } key
            && (KubernetesText.LabelKeyObjection(key) ?? NodeGroupLabelRule.EksObjection(key)) is { } wrongKey)
            yield return new Objection("key", wrongKey);
        if (taint.Text("effect") is { } effect && !Effects.Contains(effect))
            yield return new Objection("effect", $"'{effect}'; accepted: {string.Join(", ", Effects)}.");
        if (taint.Text("value") is { Length: > 0 } value)
        {
            if (KubernetesText.LabelValueObjection(value) is { } wrongValue)
                yield return new Objection("value", wrongValue);
        }
        else
        {
            yield return new Objection(
                "value",
                "No value: Cluster Autoscaler overlooks the taint of a group without nodes.",
                Severity.Warning);
        }
    }
}
