namespace DataPlatform.Components.Spark.Jobs;

/// <summary>Where executors keep shuffle data and what does not fit in memory.</summary>
public enum ExecutorDisk
{
    /// <summary>On the node's disk: local NVMe disks where the instance type has them, else the root volume.</summary>
    Node,

    /// <summary>On an EBS volume of each executor's own, by a claim that goes with the job.</summary>
    Claim,
}
