using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>What <see cref="DssVolume"/> needs.</summary>
public sealed class DssVolumeArgs
{
    private const int LeastGiB = 100;
    private const int MostGiB = 65536;
    private const int LeastIops = 3000;
    private const int MostIops = 80000;
    private const int IopsPerGiB = 500;
    private const int LeastThroughput = 125;
    private const int MostThroughput = 2000;
    private const int IopsPerThroughput = 4;
    private const int MostSnapshots = 1000;

    /// <summary>Where the volume is; its name begins with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>Letter of the availability zone, the host's. Another zone needs another volume.</summary>
    public required char Zone { get; init; }

    /// <summary>Size in GiB, 100 (the least that DSS is supported with) to 65536. It grows in place only.</summary>
    public int GiB { get; init; } = 200;

    /// <summary>Operations a second, 3000 to 80000 and no more than 500 for each GiB.</summary>
    public int Iops { get; init; } = LeastIops;

    /// <summary>Throughput in MiB a second, 125 to 2000 and no more than a quarter of <see cref="Iops"/>.</summary>
    public int ThroughputMiB { get; init; } = LeastThroughput;

    /// <summary>ARN of the KMS key that encrypts it and its snapshots.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>How many daily snapshots there are, 0 to 1000; 0: none are made. Default: 7.</summary>
    public int SnapshotDays { get; init; } = 7;

    /// <summary>
    /// The stack neither deletes nor replaces the volume, nor lets it go from AWS. Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(GiB), GiB, LeastGiB, MostGiB);
        ArgumentCheck.Range(nameof(Iops), Iops, LeastIops, Math.Min(MostIops, IopsPerGiB * GiB));
        ArgumentCheck.Range(
            nameof(ThroughputMiB), ThroughputMiB, LeastThroughput, Math.Min(MostThroughput, Iops / IopsPerThroughput));
        ArgumentCheck.Range(nameof(SnapshotDays), SnapshotDays, 0, MostSnapshots);
    }
}
