using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>
/// What the plugin for EKS knows of the account: its presets <c>connection</c> and <c>networking</c>.
/// </summary>
/// <param name="Connection">The region; credentials are those that DSS has.</param>
/// <param name="Networking">Where clusters are made.</param>
internal sealed record PresetsPart(PresetsPart.ConnectionPreset Connection, PresetsPart.NetworkingPreset Networking)
{
    /// <summary>The preset <c>connection</c>.</summary>
    /// <param name="Region">The region.</param>
    public sealed record ConnectionPreset(string Region);

    /// <summary>The preset <c>networking</c>.</summary>
    /// <param name="Subnets">IDs of private subnets, two at least.</param>
    /// <param name="SecurityGroups">IDs of the nodes' further security groups.</param>
    public sealed record NetworkingPreset(ImmutableArray<string> Subnets, ImmutableArray<string> SecurityGroups);
}
