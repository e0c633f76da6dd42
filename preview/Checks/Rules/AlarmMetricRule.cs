using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Alarms watch metrics that the services publish, with the dimensions that they publish them with.</summary>
/// <remarks>
/// Why: CloudWatch takes any name and any dimensions; an alarm on what does not exist never gets data, and stays quiet
/// whatever happens. Namespaces and metrics that a data platform has to do with are known here, hence warnings. Source:
/// user guides of the services, CloudWatch metrics and dimensions.
/// </remarks>
public sealed class AlarmMetricRule() : ResourceRule("alarm-metric", AwsTypes.Alarm)
{
    // Dimensions in ordinal order; '|' is between sets that exist side by side, '-' is no dimension. A metric that ends
    // with '*' stands for all that begin so.
    private static readonly Row[] Table =
    [
        new("AWS/EKS", "apiserver_* etcd_* scheduler_*", "ClusterName"),
        new("AWS/NATGateway",
            "ActiveConnectionCount BytesInFromDestination BytesInFromSource BytesOutToDestination BytesOutToSource "
            + "ConnectionAttemptCount ConnectionEstablishedCount ErrorPortAllocation IdleTimeoutCount PacketsDropCount "
            + "PacketsInFromDestination PacketsInFromSource PacketsOutToDestination PacketsOutToSource "
            + "PeakBytesPerSecond PeakPacketsPerSecond",
            "NatGatewayId"),
        new("AWS/S3", "BucketSizeBytes NumberOfObjects", "BucketName StorageType"),
        new("AWS/S3", "4xxErrors 5xxErrors AllRequests FirstByteLatency TotalRequestLatency", "BucketName FilterId"),
        new("AWS/KMS", "SecondsUntilKeyMaterialExpiration", "KeyId"),
        new("AWS/Redshift-Serverless", "ComputeCapacity ComputeSeconds", "Workgroup"),
        new("AWS/Redshift-Serverless", "DatabaseConnections", "Workgroup|Database Workgroup"),
        new("AWS/Redshift-Serverless", "QueriesFailed QueriesQueued QueriesRunning QueriesSucceeded",
            "QueryType Workgroup|Database QueryType Workgroup"),
        new("AWS/Redshift-Serverless", "QueriesCompletedPerSecond QueryDuration",
            "LatencyRange Workgroup|Database LatencyRange Workgroup"),
        new("AWS/Redshift-Serverless", "QueryRuntimeBreakdown", "Stage Workgroup|Database Stage Workgroup"),
        new("AWS/Redshift-Serverless", "UsageLimitAvailable UsageLimitConsumed", "UsageLimitId UsageType Workgroup"),
        new("AWS/Redshift-Serverless", "DataStorage", "Namespace"),
        new("AWS/Redshift-Serverless", "TotalTableCount", "Database Namespace"),
        new("AWS/Redshift-Serverless", "SnapshotStorage", "-"),
        new("AWS/ElasticMapReduce",
            "Apps* CapacityRemainingGB Container* CoreNodes* CorruptBlocks HDFSBytes* HDFSUtilization IsIdle "
            + "LiveDataNodes Memory* MissingBlocks MR* MultiMaster* S3Bytes* TaskNodes* TotalLoad "
            + "YARNMemoryAvailablePercentage",
            "JobFlowId"),
        new("AWS/Athena",
            "EngineExecutionTime ProcessedBytes QueryPlanningTime QueryQueueTime ServiceProcessingTime "
            + "TotalExecutionTime",
            "WorkGroup|QueryState QueryType WorkGroup"),
        new("AWS/ECR", "RepositoryPullCount", "RepositoryName"),
        new("AWS/Backup", "NumberOf*", "BackupVaultName|BackupVaultName ResourceType|ResourceType"),
        new("AWS/SageMaker", "Invocation* Model* OverheadLatency", "EndpointName VariantName"),
        new("AWS/EC2", "CPU* Disk* EBS* Metadata* Network* StatusCheckFailed*", "InstanceId"),
        new("AWS/EBS", "BurstBalance Volume*", "VolumeId"),
        new("AWS/ApplicationELB", "HealthyHostCount UnHealthyHostCount",
            "LoadBalancer TargetGroup|AvailabilityZone LoadBalancer TargetGroup"),
        new("AWS/ApplicationELB",
            "ActiveConnectionCount HTTPCode_ELB_* NewConnectionCount ProcessedBytes RejectedConnectionCount",
            "LoadBalancer|AvailabilityZone LoadBalancer"),
        new("AWS/SQS", "ApproximateAge* ApproximateNumber* NumberOf* SentMessageSize", "QueueName"),
        new("AWS/SNS", "NumberOf* PublishSize", "TopicName"),
        new("AWS/Events", "FailedInvocations Invocations MatchedEvents ThrottledRules TriggeredRules", "RuleName"),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        if (Mistake(inputs) is { } mistake)
            yield return new Objection(mistake.Property, mistake.Message, Severity.Warning);
        foreach (var query in inputs.Objects("metricQueries"))
        {
            if (query.Text("expression")?.Contains("SEARCH(", StringComparison.Ordinal) is true)
                yield return new Objection("metricQueries", "SEARCH is not accepted in alarms.");
            if (query.Object("metric") is { } metric && Mistake(metric) is { } found)
                yield return new Objection("metricQueries", found.Message, Severity.Warning);
        }
    }

    private static (string Property, string Message)? Mistake(JsonObject metric)
    {
        var space = metric.Text("namespace");
        var name = metric.Text("metricName");
        var ofSpace = Table.Where(row => row.Namespace == space).ToList();
        if (name is null || ofSpace.Count == 0)
            return null;
        var sets = ofSpace.Where(row => row.Metrics.Split(' ').Any(known => IsOf(name, known)))
            .SelectMany(row => row.Dimensions.Split('|'))
            .ToList();
        if (sets.Count == 0)
            return ("metricName", $"'{name}' is not a metric of {space} that is known here{Near(name, ofSpace)}");
        var given = (metric.Object("dimensions") ?? []).Select(dimension => dimension.Key)
            .Order(StringComparer.Ordinal)
            .DefaultIfEmpty("-");
        var set = string.Join(' ', given);
        return sets.Contains(set)
            ? null
            : ("dimensions", $"{name} of {space} has no data by '{set}'; there is: {string.Join(" | ", sets)}.");
    }

    private static bool IsOf(string name, string known) =>
        known.EndsWith('*') ? name.StartsWith(known[..^1], StringComparison.Ordinal) : name == known;

    private static string Near(string name, List<Row> rows) =>
        NearestName.Find(name, rows.SelectMany(row => row.Metrics.Split(' '))) is { } near
            ? $"; did you mean '{near}'?"
            : ".";

    private sealed record Row(string Namespace, string Metrics, string Dimensions);
}
