using System.Text.RegularExpressions;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Virtual clusters of EMR on EKS: a name that the service takes and no other has, a namespace without another one,
/// which the stack makes before.
/// </summary>
/// <remarks>
/// Why: EMR refuses a second virtual cluster in a namespace, and one in a namespace that is not there. Source: EMR on
/// EKS development guide, virtual clusters; EMR on EKS API reference, CreateVirtualCluster.
/// </remarks>
public sealed partial class VirtualClusterRule : IPlanRule
{
    private const string Namespace = "kubernetes:core/v1:Namespace";

    /// <inheritdoc/>
    public string Id => "emr-virtual-cluster";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var clusters = SparkCluster.In(plan).ToList();
        var namespaces = plan.OfType(Namespace)
            .ToLookup(made => (made.Inputs.Object("metadata") ?? made.Outputs.Object("metadata"))?.Text("name"));
        foreach (var one in clusters)
        {
            if (one.Name is { } name && !NameForm().IsMatch(name))
                yield return Found(one, $"The name '{name}' is not 1 to 64 letters, digits and ._-/#.");
            if (one.Resource.Inputs.Object("containerProvider")?.Text("type") is { } type && type != "EKS")
                yield return Found(one, $"The container provider is '{type}'; accepted: EKS.");
            foreach (var finding in one.Namespace is { } place ? CheckNamespace(one, place) : [])
                yield return finding;
        }

        foreach (var same in Repeated(clusters, one => one.Name))
            yield return Found(same, $"The name '{same.Name}' is that of another virtual cluster as well.");
        foreach (var same in Repeated(clusters, one => one.Namespace is null ? null : (one.Cluster, one.Namespace)))
            yield return Found(same, $"The namespace {same.Namespace} has another virtual cluster already.");

        IEnumerable<Finding> CheckNamespace(SparkCluster one, string place)
        {
            if (namespaces[place].FirstOrDefault() is not { } made)
                yield return Found(one, $"The stack makes no namespace {place}.", Severity.Warning);
            else if (!plan.Awaited(one.Resource).Contains(made.Urn))
                yield return Found(one, $"It does not wait for its namespace {place}.");
        }
    }

    /// <summary>Those after the first of each key.</summary>
    private static IEnumerable<SparkCluster> Repeated(IEnumerable<SparkCluster> all, Func<SparkCluster, object?> key) =>
        all.Where(one => key(one) is not null).GroupBy(key).SelectMany(group => group.Skip(1));

    private Finding Found(SparkCluster cluster, string message, Severity severity = Severity.Error) =>
        new(severity, Id, cluster.Resource.Urn, "", message);

    [GeneratedRegex(@"\A[A-Za-z0-9._/#-]{1,64}\z")]
    private static partial Regex NameForm();
}
