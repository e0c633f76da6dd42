using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// The instance types of instances, node groups and Karpenter's node pools are in the table of known ones; each that is
/// not is told once, where it is used first.
/// </summary>
/// <remarks>
/// Why: a misspelt type has the form of a type, and EC2 refuses it when the control plane has been waited for; with
/// Karpenter only the pods stay pending. A type that is newer than the table works. Source: the table, <see
/// cref="InstanceTypes"/>.
/// </remarks>
public sealed class InstanceTypeRule : IPlanRule
{
    private const string Requirement = "node.kubernetes.io/instance-type";

    /// <inheritdoc/>
    public string Id => "instance-type-known";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan) => Uses(plan)
        .Where(use => InstanceTypes.ArchitectureOf(use.Type) is not null && !InstanceTypes.TryGet(use.Type, out _))
        .DistinctBy(use => use.Type)
        .Select(use => new Finding(
            Severity.Info,
            Id,
            use.Resource.Urn,
            use.Property,
            $"'{use.Type}' is not in the table of instance types: check its spelling, and that the region has it."));

    private static IEnumerable<(PlanResource Resource, string Property, string Type)> Uses(PlanIndex plan) =>
    [
        .. from resource in plan.OfType(AwsTypes.NodeGroup)
           from type in resource.Inputs.Texts("instanceTypes")
           select (resource, "instanceTypes", type),
        .. from resource in plan.OfTypes(AwsTypes.LaunchTemplate, AwsTypes.Instance)
           let type = resource.Inputs.Text("instanceType")
           where type is not null
           select (resource, "instanceType", type),
        .. from resource in plan.OfType(KubernetesObjects.NodePool)
           let node = resource.Inputs.Object("spec")?.Object("template")?.Object("spec")
           from requirement in node?.Objects("requirements") ?? []
           where requirement.Text("key") == Requirement
           from type in requirement.Texts("values")
           select (resource, "spec.template.spec.requirements", type),
    ];
}
