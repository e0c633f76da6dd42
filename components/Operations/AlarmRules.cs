using System.Collections.Immutable;

namespace DataPlatform.Components.Operations;

/// <summary>The alarms on metrics, by what they watch.</summary>
/// <remarks>
/// All metrics are those that AWS publishes without charge. Most are silent when nothing happens, which is no alarm.
/// </remarks>
internal static class AlarmRules
{
    /// <summary>On an EKS control plane, dimension <c>ClusterName</c>.</summary>
    /// <remarks>
    /// Metrics: https://docs.aws.amazon.com/eks/latest/userguide/cloudwatch.html. What pods wait for is a signal only
    /// when it lasts: new nodes take minutes.
    /// </remarks>
    public static ImmutableArray<AlarmRule> Cluster { get; } =
    [
        new(
            "cluster-database", "AWS/EKS", "apiserver_storage_size_bytes", "Maximum", 6e9, 3,
            "The cluster's database (etcd) has more than 6 of the 8 GB that EKS allows; full, it takes no more "
            + "writes. Look for objects that pile up: jobs, events, secrets of Helm releases."),
        new(
            "cluster-errors", "AWS/EKS", "apiserver_request_total_5XX", "Sum", 100, 3,
            "The Kubernetes API fails on requests. Look at the control plane's logs, and at AWS Health."),
        new(
            "cluster-throttling", "AWS/EKS", "apiserver_request_total_429", "Sum", 100, 3,
            "The Kubernetes API turns requests away because there are too many. Look at the audit log for who asks."),
        new(
            "cluster-pending-pods", "AWS/EKS", "scheduler_pending_pods_UNSCHEDULABLE", "Minimum", 0, 6,
            "Pods have found no node for half an hour. Look at the pods' events, the limits of the node pools and the "
            + "account's EC2 quotas."),
    ];

    /// <summary>On a NAT gateway, dimension <c>NatGatewayId</c>.</summary>
    public static AlarmRule NatGateway { get; } = new(
        "ports", "AWS/NATGateway", "ErrorPortAllocation", "Sum", 0, 3,
        "The NAT gateway has no free port for a connection: too many at once to one address. Look at the flow logs for "
        + "who connects; AWS services are better reached by an endpoint.");

    /// <summary>On an EMR cluster, dimension <c>JobFlowId</c>.</summary>
    public static ImmutableArray<AlarmRule> Emr { get; } =
    [
        new(
            "emr-unhealthy-nodes", "AWS/ElasticMapReduce", "MRUnhealthyNodes", "Minimum", 0, 3,
            "YARN gives no work to some nodes of the EMR cluster, mostly because their disks are full."),
        new(
            "emr-disks", "AWS/ElasticMapReduce", "HDFSUtilization", "Average", 80, 3,
            "HDFS on the EMR cluster is more than 80% full. Look for jobs that leave data there instead of in S3."),
    ];

    /// <summary>
    /// On a usage limit of Redshift Serverless, dimensions <c>UsageLimitId</c>, <c>UsageType</c>, <c>Workgroup</c>.
    /// </summary>
    /// <param name="rpuHours">What the limit allows.</param>
    public static AlarmRule Warehouse(int rpuHours) => new(
        "warehouse-usage", "AWS/Redshift-Serverless", "UsageLimitConsumed", "Maximum", rpuHours * 80 / 100d, 1,
        "The warehouse has used 80% of the RPU-hours that its limit allows in the period.")
    {
        // What was used stays used while nobody uses more.
        Missing = "ignore",
    };
}
