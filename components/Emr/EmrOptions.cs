using System.Collections.Immutable;

namespace DataPlatform.Components.Emr;

/// <summary>What an EMR cluster is like, as <see cref="EmrOptionsCheck"/> accepts it.</summary>
/// <remarks>
/// A unit is an instance, whatever its type: the types of one fleet should have the same CPUs. But for the idle time
/// and the number of units, a change of any of these makes a new cluster.
/// </remarks>
public sealed record EmrOptions
{
    /// <summary>The release of EMR. Default: emr-7.13.0.</summary>
    public string ReleaseLabel { get; init; } = "emr-7.13.0";

    /// <summary>The applications, of <see cref="EmrApplications.All"/>. Default: Hadoop, Hive and Spark.</summary>
    public ImmutableArray<string> Applications { get; init; } = ["Hadoop", "Hive", "Spark"];

    /// <summary>Instance types of the one primary node. Default: m6g.xlarge.</summary>
    public ImmutableArray<string> PrimaryInstanceTypes { get; init; } = ["m6g.xlarge"];

    /// <summary>
    /// Instance types of core nodes, which hold HDFS and are not on spot capacity. Default: m6g.2xlarge.
    /// </summary>
    public ImmutableArray<string> CoreInstanceTypes { get; init; } = ["m6g.2xlarge"];

    /// <summary>
    /// Instance types of task nodes, which are on spot capacity: two at least. Default: m6g.2xlarge, m6gd.2xlarge and
    /// r6g.2xlarge.
    /// </summary>
    public ImmutableArray<string> TaskInstanceTypes { get; init; } = ["m6g.2xlarge", "m6gd.2xlarge", "r6g.2xlarge"];

    /// <summary>Fewest core and task nodes together, at most <see cref="MaxCoreUnits"/>. Default: 1.</summary>
    public int MinUnits { get; init; } = 1;

    /// <summary>
    /// Most core nodes, at most <see cref="MaxUnits"/>; nodes beyond are task nodes. Default: 2.
    /// </summary>
    public int MaxCoreUnits { get; init; } = 2;

    /// <summary>Most core and task nodes together. Default: 10.</summary>
    public int MaxUnits { get; init; } = 10;

    /// <summary>
    /// Minutes without work after which the cluster ends by itself, 1 to 10080; 0: it never does. Default: 60.
    /// </summary>
    public int IdleMinutes { get; init; } = 60;

    /// <summary>Size of the EBS volume for data of each node in GiB, 10 to 1024. Default: 100.</summary>
    public int VolumeGiB { get; init; } = 100;

    /// <summary>
    /// The certificates by which nodes speak TLS with each other; null: what travels between them is not encrypted by
    /// TLS. Default: null.
    /// </summary>
    public EmrCertificates? Certificates { get; init; }

    /// <summary>
    /// Whether EMR refuses clusters with security groups that are open to the internet on any port. It is a setting of
    /// the whole account in the region, and stays when the stack goes. Default: false.
    /// </summary>
    public bool ManageBlockPublicAccess { get; init; }
}
