using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssReadiness"/> needs.</summary>
public sealed class DssReadinessArgs
{
    private const int LeastMinutes = 10;

    // CloudFormation waits for twelve hours at most.
    private const int MostMinutes = 720;

    /// <summary>Where the host is; names begin with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ID of the release that the host is to have.</summary>
    public required Output<string> Release { get; init; }

    /// <summary>ID of the instance: a new host is waited for again, with the same release too.</summary>
    public required Output<string> InstanceId { get; init; }

    /// <summary>
    /// What must be there before waiting has a sense: the host, its volume and the release. Default: nothing.
    /// </summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>How long the host may take, 10 to 720 minutes. Default: 120.</summary>
    public int Minutes { get; init; } = 120;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate() => ArgumentCheck.Range(nameof(Minutes), Minutes, LeastMinutes, MostMinutes);
}
