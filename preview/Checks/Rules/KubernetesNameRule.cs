using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Names in Kubernetes: namespaces are DNS labels, most other objects DNS subdomains; roles and bindings may have any
/// name that fits into a path.
/// </summary>
/// <remarks>Why: the API server refuses others. Source: Kubernetes documentation, object names and IDs.</remarks>
public sealed class KubernetesNameRule : IPlanRule
{
    private const string Rbac = "kubernetes:rbac.authorization.k8s.io/";

    /// <inheritdoc/>
    public string Id => "kubernetes-name";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) =>
        from resource in KubernetesObjects.In(plan)
        from objection in Check(resource)
        select new Finding(objection.Severity, Id, resource.Urn, objection.Property, objection.Message);

    private static IEnumerable<Objection> Check(PlanResource resource)
    {
        // A release has both at its top.
        var isRelease = resource.Type == KubernetesObjects.Release;
        var (place, path) = isRelease
            ? (resource.Inputs, "")
            : (resource.Inputs.Object("metadata") ?? [], "metadata.");
        if ((place.Text("name") ?? resource.Outputs.Object("metadata")?.Text("name")) is { } name
            && NameObjection(resource.Type, name) is { } wrongName)
            yield return new Objection(path + "name", wrongName);
        if (place.Text("namespace") is { } given && KubernetesText.DnsLabelObjection(given) is { } wrongNamespace)
            yield return new Objection(path + "namespace", wrongNamespace);
    }

    private static string? NameObjection(string type, string name) =>
        type.StartsWith(Rbac, StringComparison.Ordinal)
            ? name is "" or "." or ".." || name.Contains('/', StringComparison.Ordinal)
                || name.Contains('%', StringComparison.Ordinal)
                ? $"The name '{name}' does not fit into a path: it is a dot, or has '/' or '%'."
                : null
        : type == "kubernetes:core/v1:Namespace" ? KubernetesText.DnsLabelObjection(name)
        : type == KubernetesObjects.Release && name.Length > 53
            ? $"The release name '{name}' has {name.Length} characters; 1 to 53 are accepted."
        : KubernetesText.DnsSubdomainObjection(name);
}
