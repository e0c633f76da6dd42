using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Studio;

/// <summary>What the parts of a Studio are made with.</summary>
/// <param name="Name">Start of the names of all parts.</param>
/// <param name="Parent">The component that they belong to.</param>
/// <param name="Args">Its arguments.</param>
internal sealed record StudioScope(string Name, ComponentResource Parent, EmrStudioArgs Args)
{
    /// <summary>The Studio's name in AWS.</summary>
    public string StudioName => $"{Args.Target.NamePrefix}-{Args.StudioName}";

    /// <summary>Options of a part.</summary>
    public CustomResourceOptions Child(params Resource[] after) => new() { Parent = Parent, DependsOn = after };

    /// <summary>What AWS shows as the name of a part.</summary>
    public string PhysicalName(string part) => $"{Args.Target.NamePrefix}-studio-{part}";

    /// <summary>Tags of a part.</summary>
    public InputMap<string> Named(string part) => NetworkTags.Named(PhysicalName(part));

    /// <summary>
    /// Tags of what workspaces work with: without the second one, the service role's policy does not let it touch the
    /// part.
    /// </summary>
    public InputMap<string> Tags(string part) => NetworkTags.NamedForEmr(PhysicalName(part));
}
