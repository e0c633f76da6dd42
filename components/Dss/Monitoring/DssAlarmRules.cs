using System.Collections.Immutable;
using DataPlatform.Components.Dss.Configuration;

namespace DataPlatform.Components.Dss.Monitoring;

/// <summary>The alarms of the host.</summary>
internal static class DssAlarmRules
{
    private const string Ec2 = "AWS/EC2";
    private const int Minute = 60;
    private const int FiveMinutes = 300;

    /// <summary>What is watched of every host.</summary>
    /// <param name="scheduled">Whether the host is stopped by a schedule.</param>
    public static ImmutableArray<DssAlarmRule> Host(bool scheduled) =>
    [
        // Silence is no failure to EC2's own actions: they are for hosts that run.
        new(
            "host-system", Ec2, "StatusCheckFailed_System", "Maximum", 1, Minute, 2,
            "AWS has a problem with the hardware or network of the DSS host. EC2 moves the host; it keeps its address "
            + "and volumes.")
        {
            Ec2Action = "recover",
        },
        // Later than the recovery, which must not be interrupted.
        new(
            "host-instance", Ec2, "StatusCheckFailed_Instance", "Maximum", 1, Minute, 3,
            "The operating system of the DSS host does not answer. EC2 reboots the host. Look at its system log.")
        {
            Ec2Action = "reboot",
        },
        new(
            "host-volume", Ec2, "StatusCheckFailed_AttachedEBS", "Maximum", 1, Minute, 5,
            "A volume of the DSS host does not answer. Look at the volumes and at AWS Health."),
        Disk(
            "disk-data",
            HostPaths.Mount,
            "The data volume of DSS is 80% full; full, DSS stops. Look for old jobs, logs and code environments, or "
            + "raise the volume's size, which needs no restart."),
        Disk(
            "disk-root",
            "/",
            "The root volume of the DSS host is 80% full. Look for container images that nobody uses."),
        new(
            "memory", null, DssMetrics.MemoryUsed, "Average", 90, FiveMinutes, 3,
            "The DSS host uses more than 90% of its memory; the kernel ends processes when there is none left. Look "
            + "for notebooks that nobody uses, or run more in containers."),
        // A restart of DSS takes some minutes, and is none.
        new(
            "backend", null, DssMetrics.BackendUp, "Minimum", 1, Minute, 5,
            "DSS does not answer on its host, or the host is silent. Look at the log groups of its backend and of its "
            + "bootstrap.")
        {
            Below = true,
            Missing = scheduled ? "missing" : "breaching",
        },
    ];

    /// <summary>On the listener, dimensions <c>LoadBalancer</c> and <c>TargetGroup</c>.</summary>
    public static DssAlarmRule Listener { get; } = new(
        "listener", "AWS/ApplicationELB", "UnHealthyHostCount", "Maximum", 1, Minute, 5,
        "The load balancer of DSS gets no answer from the host. When DSS's own alarm is quiet, look at the security "
        + "groups between the two.")
    {
        // It is not counted while the host is stopped.
        Missing = "notBreaching",
    };

    private static DssAlarmRule Disk(string label, string path, string meaning) =>
        new(label, null, DssMetrics.DiskUsed, "Maximum", 80, FiveMinutes, 2, meaning)
        {
            Dimensions = ImmutableSortedDictionary<string, string>.Empty.Add(DssMetrics.Path, path),
        };
}
