using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss.Session;

/// <summary>What <see cref="DssSession"/> needs.</summary>
public sealed class DssSessionArgs
{
    /// <summary>Where the host is; names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ID of the host.</summary>
    public required Input<string> InstanceId { get; init; }

    /// <summary>The port on which DSS serves its users. Default: 11000.</summary>
    public int Port { get; init; } = 11000;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() => ArgumentCheck.Range(nameof(Port), Port, 1024, 65525);
}
