using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>What is known of EC2 instance types: a table, and what their names say by themselves.</summary>
/// <remarks>
/// A type that the table lacks works too, because the architecture and the GPUs follow from its name. Only its local
/// disks are unknown: Cluster Autoscaler then counts on the root volume alone.
/// </remarks>
public static partial class InstanceTypes
{
    private const string Table = "instance-types.txt";

    /// <summary>The types of the table, ordered by family and size.</summary>
    public static ImmutableArray<InstanceType> All { get; } = ReadTable();

    private static ImmutableDictionary<string, InstanceType> ByName { get; } =
        All.ToImmutableDictionary(type => type.Name);

    /// <summary>Finds an instance type in the table by its name.</summary>
    public static bool TryGet(string name, [NotNullWhen(true)] out InstanceType? type) =>
        ByName.TryGetValue(name, out type);

    /// <summary>
    /// The processors of a type, in the table or not: a generation that is followed by <c>g</c> is Graviton.
    /// </summary>
    /// <returns>Null: the name has not the form of an instance type, such as <c>m7g.8xlarge</c>.</returns>
    public static NodeArchitecture? ArchitectureOf(string name)
    {
        if (!Form().IsMatch(name))
            return null;
        return ArmFamily().IsMatch(name) ? NodeArchitecture.Arm : NodeArchitecture.X86;
    }

    /// <summary>Whether a type, in the table or not, has NVIDIA GPUs for which EKS has a machine image.</summary>
    public static bool HasGpus(string name) =>
        Form().IsMatch(name) && AcceleratorFamily().IsMatch(name) && !NeedsOtherImage(name);

    /// <summary>Whether a type has accelerators that the platform's machine images do not drive.</summary>
    internal static bool NeedsOtherImage(string name) => UnsupportedFamily().IsMatch(name);

    private static ImmutableArray<InstanceType> ReadTable()
    {
        using var stream = typeof(InstanceTypes).Assembly.GetManifestResourceStream(Table)
            ?? throw new InvalidOperationException($"the assembly lacks its resource {Table}");
        using var reader = new StreamReader(stream);
        var types = ImmutableArray.CreateBuilder<InstanceType>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                types.Add(Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return types.ToImmutable();
    }

    private static InstanceType Parse(string[] fields) => new(
        fields[0],
        fields[1] == "arm64" ? NodeArchitecture.Arm : NodeArchitecture.X86,
        Number(fields[2]),
        Number(fields[3]),
        Number(fields[4]),
        Number(fields[5]),
        Number(fields[6]));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[a-z]+-?\d[a-z0-9-]*\.(nano|micro|small|medium|large|\d*xlarge|metal(-\d+xl)?)\z")]
    private static partial Regex Form();

    // Beside Graviton, p6e with NVIDIA's Grace: EKS lists it among the Arm types.
    [GeneratedRegex(@"^(a1|p6e-gb\d+|[a-z]+\d+g[a-z0-9-]*)\.")]
    private static partial Regex ArmFamily();

    // AWS names its families with NVIDIA GPUs by g, gr and p; those with other or too old GPUs are the next rule's.
    [GeneratedRegex(@"^(g|gr|p)\d")]
    private static partial Regex AcceleratorFamily();

    // AMD GPUs; NVIDIA GPUs that the driver of EKS' images no longer knows; Neuron, whose image is another one.
    [GeneratedRegex(@"^(g4ad|g2|g3s?|p2|(inf|trn)\d[a-z0-9-]*)\.")]
    private static partial Regex UnsupportedFamily();
}
