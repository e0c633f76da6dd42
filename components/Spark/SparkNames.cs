using DataPlatform.Components.Common;

namespace DataPlatform.Components.Spark;

/// <summary>
/// Names of what EMR on EKS has outside the cluster, all of them known before anything is made. Those that are one name
/// for a whole account begin with the name prefix.
/// </summary>
public static class SparkNames
{
    /// <summary>Longest name of what EMR on EKS names.</summary>
    public const int LongestName = 64;

    /// <summary>Name of a virtual cluster.</summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static string VirtualCluster(AwsTarget target, string virtualCluster)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.NamePrefix}-{virtualCluster}";
    }

    /// <summary>
    /// Name of the execution role of a virtual cluster's jobs, or of an endpoint. It is part of the names of the
    /// service accounts that take the role.
    /// </summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="label">The virtual cluster or the endpoint, as the stack file names it.</param>
    public static string ExecutionRole(AwsTarget target, string label)
    {
        ArgumentNullException.ThrowIfNull(target);
        return PrefixedExecutionRole(target.NamePrefix, label);
    }

    /// <summary>Name of the log group of a virtual cluster; streams begin with the kind of job.</summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static string LogGroup(AwsTarget target, string virtualCluster)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"/aws/emr-containers/{target.NamePrefix}/{virtualCluster}";
    }

    /// <summary>Name of a job template.</summary>
    /// <param name="target">Gives the name prefix.</param>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    /// <param name="kind">The kind of job.</param>
    public static string JobTemplate(AwsTarget target, string virtualCluster, string kind)
    {
        ArgumentNullException.ThrowIfNull(target);
        return PrefixedJobTemplate(target.NamePrefix, virtualCluster, kind);
    }

    /// <summary>
    /// Where a virtual cluster's users keep programs and working files in the workspace bucket, and where the logs of
    /// its jobs are in the logs bucket: a prefix without slashes at its ends.
    /// </summary>
    /// <param name="virtualCluster">The virtual cluster, as the stack file names it.</param>
    public static string Place(string virtualCluster) => $"spark/{virtualCluster}";

    /// <summary>Name of an execution role, by the name prefix.</summary>
    internal static string PrefixedExecutionRole(string namePrefix, string label) => $"{namePrefix}-{label}-execRole";

    /// <summary>Name of a job template, by the name prefix.</summary>
    internal static string PrefixedJobTemplate(string namePrefix, string virtualCluster, string kind) =>
        $"{namePrefix}-{virtualCluster}-{kind}";
}
