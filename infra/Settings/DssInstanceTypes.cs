using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>EC2 instance types of the DSS host.</summary>
/// <remarks>
/// A type that the platform's table lacks is accepted by what its name says; only its memory is not known then.
/// </remarks>
internal static partial class DssInstanceTypes
{
    /// <summary>The key, without its namespace.</summary>
    public const string Key = "instanceType";

    /// <summary>The type for which none is asked.</summary>
    public const string Default = "m7i.2xlarge";

    /// <summary>What DSS asks for at least, in GiB.</summary>
    public const int LeastMemoryGiB = 32;

    private const string Accepted = "an EC2 instance type with x86 processors and no local disks, such as m7i.2xlarge";

    private static Scalar<string> Type { get; } = new("an EC2 instance type", Accepted, text =>
        InstanceTypes.ArchitectureOf(text) switch
        {
            null => Type!.Not(),
            NodeArchitecture.Arm => new("", "has Arm processors, on which DSS does not run"),
            _ => HasLocalDisks(text)
                ? new("", "has local disks, with which EC2 does not recover a host on other hardware")
                : new(text),
        });

    /// <summary>Reads the instance type.</summary>
    public static string Read(SettingsSection section) => section.Get(Key, Type, Default);

    /// <summary>The memory of a type in whole GiB; null: the type is none of the platform's table.</summary>
    public static int? MemoryGiB(string name) =>
        InstanceTypes.TryGet(name, out var type) ? type.MemoryMiB / 1024 : null;

    private static bool HasLocalDisks(string name) =>
        InstanceTypes.TryGet(name, out var type) ? type.NvmeDisks > 0 : DiskFamily().IsMatch(name);

    // As far as names tell it: a d after the generation, and the families that are made for storage.
    [GeneratedRegex(@"^([a-z]+\d+[a-z-]*d[a-z0-9-]*|(i|is|im|d|h)\d[a-z0-9-]*|x1e?)\.")]
    private static partial Regex DiskFamily();
}
