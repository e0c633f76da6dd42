using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Instance types of node groups: at most 20, not in the launch template as well, of one architecture, and that of the
/// AMI type; NVIDIA's GPUs and the AMI types that have their driver go together.
/// </summary>
/// <remarks>
/// Why: EKS refuses others, or the nodes never start; without the driver the GPUs are paid for and cannot be used.
/// Architectures follow from the names of types. Source: EKS API reference, CreateNodegroup; EKS user guide, launch
/// templates and EKS-optimised accelerated AMIs.
/// </remarks>
public sealed class NodeGroupInstanceTypesRule() : ResourceRule(
    "eks-node-group-instance-types", AwsTypes.NodeGroup)
{
    private const string Property = "instanceTypes";
    private const int Most = 20;

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var own = resource.Inputs.Texts(Property).ToList();
        var inTemplate = plan.Target(resource, "launchTemplate", AwsTypes.LaunchTemplate)?.Inputs.Text("instanceType");
        if (own.Count > Most)
            yield return new Objection(Property, $"{own.Count} types; {Most} are accepted.");
        if (own.Count > 0 && inTemplate is not null)
            yield return new Objection(Property, $"The launch template has an instance type as well, {inTemplate}.");
        var types = inTemplate is null ? own : own.Append(inTemplate).ToList();
        var known = types.Select(type => (Type: type, Architecture: InstanceTypes.ArchitectureOf(type)))
            .Where(type => type.Architecture is not null)
            .ToList();
        foreach (var type in types.Except(known.Select(type => type.Type)))
            yield return new Objection(Property, $"'{type}' is not the name of an instance type, such as m5.large.");
        if (known.Select(type => type.Architecture).Distinct().Skip(1).Any())
            yield return new Objection(
                Property,
                "x86 and Arm are mixed: "
                + string.Join(", ", known.Select(type => $"{type.Type} is {Word(type.Architecture)}")) + ".");
        foreach (var objection in CheckImage(resource.Inputs.Text("amiType"), known))
            yield return objection;
    }

    private static IEnumerable<Objection> CheckImage(
        string? image, List<(string Type, NodeArchitecture? Architecture)> types)
    {
        // A custom image is the launch template's matter.
        if (image is null or "CUSTOM")
            yield break;
        var isArm = image.Contains("ARM_64", StringComparison.Ordinal);
        var architecture = isArm ? NodeArchitecture.Arm : NodeArchitecture.X86;
        var hasDriver = image.Contains("NVIDIA", StringComparison.Ordinal)
            || image.EndsWith("_GPU", StringComparison.Ordinal);
        foreach (var (type, of) in types)
        {
            if (of != architecture)
                yield return new Objection("amiType", $"{image} is {Word(architecture)}; {type} is {Word(of)}.");
            else if (InstanceTypes.HasGpus(type) != hasDriver)
                yield return new Objection(
                    "amiType",
                    hasDriver
                        ? $"{image} is for instances with NVIDIA GPUs, which {type} has not."
                        : $"{type} has NVIDIA GPUs, for which {image} has no driver.",
                    Severity.Warning);
        }
    }

    private static string Word(NodeArchitecture? architecture) => architecture == NodeArchitecture.Arm ? "Arm" : "x86";
}
