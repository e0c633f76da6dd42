using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Bindings to a role name one that the stack makes in the same namespace; service accounts in them have
/// a namespace.</summary>
/// <remarks>
/// Why: the API server takes a binding to a role that is not there, which then gives nothing. Source: Kubernetes
/// documentation, using RBAC authorization.
/// </remarks>
public sealed class RoleBindingRule() : ResourceRule(
    "kubernetes-role-binding", "kubernetes:rbac.authorization.k8s.io/v1:RoleBinding")
{
    private const string Role = "kubernetes:rbac.authorization.k8s.io/v1:Role";

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        // Of the roles of the whole cluster there are some that Kubernetes makes itself.
        if (resource.Inputs.Object("roleRef") is not { } reference || reference.Text("kind") != "Role")
            yield break;
        var place = Place(resource);
        var named = plan.OfType(Role).Where(role => Place(role).Name == reference.Text("name")).ToList();
        if (!named.Exists(role => Place(role).Namespace == place.Namespace))
            yield return new Objection(
                "roleRef",
                $"There is no role {reference.Text("name")} in the namespace {place.Namespace}"
                + (named.Count == 0 ? "." : $"; there is one in {Place(named[0]).Namespace}."));
        foreach (var subject in resource.Inputs.Objects("subjects"))
        {
            if (subject.Text("kind") == "ServiceAccount" && subject.Text("namespace") is null)
                yield return new Objection(
                    "subjects", $"The service account {subject.Text("name")} has no namespace: the server refuses it.");
        }
    }

    private static (string? Name, string? Namespace) Place(PlanResource resource)
    {
        var (given, made) = (resource.Inputs.Object("metadata"), resource.Outputs.Object("metadata"));
        return (
            given?.Text("name") ?? made?.Text("name"),
            given?.Text("namespace") ?? made?.Text("namespace") ?? "default");
    }
}
