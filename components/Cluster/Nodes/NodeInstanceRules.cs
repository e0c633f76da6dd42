using System.Collections.Immutable;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What the instance types of one pool must have in common, and with its operating system.</summary>
internal static class NodeInstanceRules
{
    private const string Property = "instanceTypes";

    // The API of EKS takes no more for a node group.
    private const int MostTypes = 20;

    private const string OneImage = "because a pool has one machine image";

    public static IEnumerable<Mistake> Find(NodePool pool)
    {
        var types = pool.InstanceTypes;
        if (types.IsDefaultOrEmpty)
            return [new(Property, "is empty", $"1 to {MostTypes} EC2 instance types")];
        return
        [
            .. Count(types),
            .. types.SelectMany((name, index) => One($"{Property}[{index}]", name, pool.System)),
            .. NodePoolCheck.Repeated(Property, types),
            .. Together([.. types.Where(name => InstanceTypes.ArchitectureOf(name) is not null)]),
        ];
    }

    private static IEnumerable<Mistake> Count(ImmutableArray<string> types)
    {
        if (types.Length > MostTypes)
            yield return new(Property, $"has {types.Length} types", $"1 to {MostTypes} EC2 instance types");
    }

    private static IEnumerable<Mistake> One(string property, string name, NodeSystem system)
    {
        if (InstanceTypes.ArchitectureOf(name) is null)
            yield return new(property, $"'{name}' is not an EC2 instance type", "family and size, such as m7g.8xlarge");
        else if (InstanceTypes.NeedsOtherImage(name))
        {
            yield return new(
                property,
                $"'{name}' has accelerators that no machine image of the platform drives",
                "types without accelerators, or with NVIDIA GPUs of g4dn, g5, p3 and later families");
        }
        else if (system == NodeSystem.AmazonLinux2023 && name.StartsWith("a1.", StringComparison.Ordinal))
        {
            yield return new(
                property, $"'{name}' does not run Amazon Linux 2023", "later Graviton families, such as m6g");
        }
    }

    private static IEnumerable<Mistake> Together(ImmutableArray<string> types)
    {
        if (types.IsEmpty)
            yield break;
        var first = types[0];
        if (types.FirstOrDefault(name => Architecture(name) != Architecture(first)) is { } other)
        {
            yield return new(
                Property,
                $"'{first}' is {Architecture(first)} and '{other}' is {Architecture(other)}",
                $"types of one architecture, {OneImage}");
        }

        if (types.FirstOrDefault(name => InstanceTypes.HasGpus(name) != InstanceTypes.HasGpus(first)) is { } odd)
        {
            var (with, without) = InstanceTypes.HasGpus(first) ? (first, odd) : (odd, first);
            yield return new(
                Property,
                $"'{with}' has NVIDIA GPUs and '{without}' has none",
                $"types with GPUs or types without, {OneImage}");
        }
    }

    private static string Architecture(string name) =>
        InstanceTypes.ArchitectureOf(name) == NodeArchitecture.Arm ? "arm64" : "x86_64";
}
