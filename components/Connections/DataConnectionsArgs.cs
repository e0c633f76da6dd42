namespace DataPlatform.Components.Connections;

/// <summary>What <see cref="DataConnections"/> needs.</summary>
public sealed class DataConnectionsArgs
{
    /// <summary>What they have in common.</summary>
    public required ConnectionBasis Basis { get; init; }

    /// <summary>The connections, in any order. Default: none.</summary>
    public IReadOnlyList<ConnectionSpec> Specs { get; init; } = [];

    /// <summary>
    /// Glue databases beside those of the connections that DSS describes data in, the platform's own first. Default:
    /// none.
    /// </summary>
    public IReadOnlyList<string> FurtherDatabases { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the connection, what is wrong with it, what is accepted.</exception>
    public void Validate()
    {
        var target = Basis.Target;
        var mistakes = ConnectionSet.Find(
            Specs, target.NamePrefix, target.Region, groups: null, FurtherDatabases is [var own, ..] ? own : null);
        if (mistakes is [var (index, mistake), ..])
            throw new ArgumentException($"{nameof(Specs)}[{index}]: {mistake}", nameof(Specs));
    }
}
