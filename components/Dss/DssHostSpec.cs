namespace DataPlatform.Components.Dss;

/// <summary>The host of DSS.</summary>
public sealed record DssHostSpec
{
    /// <summary>The operating system. Default: AlmaLinux 9.</summary>
    public DssOperatingSystem OperatingSystem { get; init; } = DssOperatingSystem.AlmaLinux9;

    /// <summary>ID or exact name of the machine image; null, the default: the one pinned for the system.</summary>
    public string? Image { get; init; }

    /// <summary>The EC2 instance type. Default: m7i.2xlarge, which has 32 GiB.</summary>
    public string InstanceType { get; init; } = "m7i.2xlarge";

    /// <summary>The type's memory in GiB; null: it is not known.</summary>
    public int? MemoryGiB { get; init; }

    /// <summary>Letter of the zone, one of the network's. The data volume stays in it.</summary>
    public required char Zone { get; init; }

    /// <summary>Size of the root volume in GiB. Default: 100.</summary>
    public int RootGiB { get; init; } = 100;

    /// <summary>Size of the data volume in GiB. Default: 200.</summary>
    public int DataGiB { get; init; } = 200;

    /// <summary>Operations per second of the data volume. Default: 3000.</summary>
    public int DataIops { get; init; } = 3000;

    /// <summary>MiB per second of the data volume. Default: 250.</summary>
    public int DataThroughputMiB { get; init; } = 250;

    /// <summary>Days for which daily snapshots of the data volume are kept; 0: none are made. Default: 7.</summary>
    public int SnapshotDays { get; init; } = 7;

    /// <summary>The first of the eleven ports of DSS. Default: 11000.</summary>
    public int Port { get; init; } = 11000;

    /// <summary>Whether users' code runs as another Unix user than DSS; needs a license. Default: false.</summary>
    public bool UserIsolation { get; init; }

    /// <summary>
    /// The backend's Java heap in GiB: a quarter of the memory, between 2 and the 20 that Dataiku advises at most for
    /// large installations; 8 where the memory is not known.
    /// </summary>
    internal int BackendMemoryGiB => MemoryGiB is { } memory ? Math.Clamp(memory / 4, 2, 20) : 8;
}
