using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Labels of node groups: keys and values as in Kubernetes, and no empty value.</summary>
/// <remarks>
/// Why: EKS refuses others, or the nodes never join. Source: EKS API reference, CreateNodegroup (labels of 1 to 63
/// characters); Kubernetes documentation, labels and selectors.
/// </remarks>
public sealed class NodeGroupLabelRule() : ResourceRule("eks-node-group-label", AwsTypes.NodeGroup)
{
    private const int MostOfKey = 63;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan) =>
        from label in resource.Inputs.Object("labels") ?? []
        let value = label.Value.AsText()
        from message in new[]
        {
            KubernetesText.LabelKeyObjection(label.Key) ?? EksObjection(label.Key),
            value is null ? null
            : value.Length == 0 ? $"The label {label.Key} has no value; 1 to 63 characters are accepted."
            : KubernetesText.LabelValueObjection(value),
        }
        where message is not null
        select new Objection($"labels.{label.Key}", message);

    /// <summary>The objection to a key, of a label or taint, that is too long for EKS as a whole.</summary>
    internal static string? EksObjection(string key) =>
        key.Length <= MostOfKey
            ? null
            : $"The key '{key}' has {key.Length} characters; EKS takes {MostOfKey}, with the DNS name before it.";
}
