using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Labels and annotations of Kubernetes objects: keys, and values of labels, as the API server takes
/// them.</summary>
/// <remarks>Why: the API server refuses others. Source: Kubernetes documentation, labels and selectors;
/// annotations.</remarks>
public sealed class KubernetesLabelRule : IPlanRule
{
    /// <inheritdoc/>
    public string Id => "kubernetes-label";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from resource in KubernetesObjects.In(plan)
        let metadata = resource.Inputs.Object("metadata")
        where metadata is not null
        from objection in Check(metadata)
        select new Finding(Severity.Error, Id, resource.Urn, objection.Property, objection.Message);

    private static IEnumerable<Objection> Check(JsonObject metadata)
    {
        foreach (var map in (string[])["labels", "annotations"])
        {
            foreach (var (key, value) in metadata.Object(map) ?? [])
            {
                var at = $"metadata.{map}.{key}";
                if (KubernetesText.LabelKeyObjection(key) is { } wrongKey)
                    yield return new Objection(at, wrongKey);
                if (map == "labels" && value.AsText() is { } text
                    && KubernetesText.LabelValueObjection(text) is { } wrongValue)
                    yield return new Objection(at, wrongValue);
            }
        }
    }
}
