using DataPlatform.Components.Common;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>The metrics that the host sends, for those who send, allow and watch them.</summary>
/// <remarks>
/// All of them have the dimension <see cref="InstanceId"/>; those of disks have <see cref="Path"/> too.
/// </remarks>
public static class DssMetrics
{
    /// <summary>Dimension: ID of the host.</summary>
    public const string InstanceId = "InstanceId";

    /// <summary>Dimension: where a disk is mounted.</summary>
    public const string Path = "path";

    /// <summary>How full a disk is, in percent.</summary>
    public const string DiskUsed = "disk_used_percent";

    /// <summary>How much of the memory is in use, in percent.</summary>
    public const string MemoryUsed = "mem_used_percent";

    /// <summary>Each minute: 1 while DSS's backend answers, 0 while it does not.</summary>
    public const string BackendUp = "dss_backend_up";

    /// <summary>
    /// The namespace that the metrics are in: one of the platform's own, so that the host can be kept to it.
    /// </summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string NamespaceOf(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"DSS/{target.NamePrefix}";
    }
}
