namespace DataPlatform.Components.Spark;

/// <summary>A managed endpoint: where the notebooks of EMR Studio run their kernels.</summary>
public sealed record EndpointSpec
{
    /// <summary>
    /// The name, unique in the stack: lower-case letters, digits and hyphens, a letter first, at most 28 characters.
    /// </summary>
    public required string Name { get; init; }

    /// <summary>Name of the virtual cluster that it runs in.</summary>
    public required string VirtualCluster { get; init; }

    /// <summary>
    /// The kind of job that kernels are like; its pools have x86 instances. Default: <c>notebook</c>.
    /// </summary>
    public string Kind { get; init; } = "notebook";

    /// <summary>
    /// What kernels may work with, beside the virtual cluster's place: all users of an endpoint work as one role.
    /// Default: nothing.
    /// </summary>
    public SparkGrants Grants { get; init; } = new();

    /// <summary>
    /// Minutes after which kernels that do nothing are ended, 5 to 1440. Default: 60.
    /// </summary>
    public int IdleMinutes { get; init; } = 60;
}
