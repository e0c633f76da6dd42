using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Emr;

/// <summary>What the parts of an EMR cluster are made with.</summary>
/// <param name="Name">Start of the names of all parts.</param>
/// <param name="Parent">The component that they belong to.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record EmrScope(string Name, ComponentResource Parent, EmrClusterArgs Args)
{
    /// <summary>Options of a part.</summary>
    public CustomResourceOptions Child(params Resource[] after) => new() { Parent = Parent, DependsOn = after };

    /// <summary>
    /// Tags of what EMR works with: without the second one, its managed policy does not let it touch the part.
    /// </summary>
    public InputMap<string> Tags(string part) => NetworkTags.NamedForEmr(PhysicalName(part));

    /// <summary>What AWS shows as the name of a part.</summary>
    public string PhysicalName(string part) => $"{Args.Target.NamePrefix}-emr-{part}";
}
