using System.Globalization;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Properties with few accepted values have one of them: see the table.</summary>
/// <remarks>
/// Why: the services refuse others, long after the deployment began; the provider's schema has plain texts and numbers
/// there. Source: API references of the services, and the provider's documentation of the resource types.
/// </remarks>
public sealed class AcceptedValueRule : IPlanRule
{
    private const string EmrVolumes = "instanceTypeConfigs[].ebsConfigs[].size";
    private const string Days = "1..36500";

    // Numbers: values and ranges, with both ends in them. Texts: all that are accepted.
    private static readonly (string Type, string Path, string Accepted)[] Table =
    [
        (AwsTypes.Repository, "imageTagMutability",
            "MUTABLE, IMMUTABLE, MUTABLE_WITH_EXCLUSION, IMMUTABLE_WITH_EXCLUSION"),
        (AwsTypes.RepositoryTemplate, "appliedFors[]",
            "PULL_THROUGH_CACHE, REPLICATION, CREATE_ON_PUSH"),
        (AwsTypes.AthenaWorkgroup, "state", "ENABLED, DISABLED"),
        (AwsTypes.AthenaWorkgroup, "configuration.bytesScannedCutoffPerQuery", "0, 10485760.."),
        (AwsTypes.AthenaWorkgroup, "configuration.engineVersion.selectedEngineVersion",
            "AUTO, Athena engine version 3, PySpark engine version 3"),
        (AwsTypes.AthenaWorkgroup,
            "configuration.resultConfiguration.encryptionConfiguration.encryptionOption", "SSE_S3, SSE_KMS, CSE_KMS"),
        ("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
            "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode",
            "DISABLED, SSE-KMS, SSE-KMS-WITH-SERVICE-ROLE"),
        (AwsTypes.Secret, "recoveryWindowInDays", "0, 7..30"),
        ("aws:iam/accessKey:AccessKey", "status", "Active, Inactive"),
        (AwsTypes.Role, "maxSessionDuration", "3600..43200"),
        (AwsTypes.EmrCluster, "autoTerminationPolicy.idleTimeout", "60..604800"),
        (AwsTypes.EmrCluster, "stepConcurrencyLevel", "1..256"),
        (AwsTypes.EmrCluster, "scaleDownBehavior", "TERMINATE_AT_INSTANCE_HOUR, TERMINATE_AT_TASK_COMPLETION"),
        (AwsTypes.EmrCluster, $"masterInstanceFleet.{EmrVolumes}", "1..1024"),
        (AwsTypes.EmrCluster, $"coreInstanceFleet.{EmrVolumes}", "1..1024"),
        ("aws:emr/instanceFleet:InstanceFleet", EmrVolumes, "1..1024"),
        (AwsTypes.EmrScaling, "computeLimits[].unitType", "InstanceFleetUnits, Instances, VCPU"),
        (AwsTypes.Studio, "authMode", "SSO, IAM"),
        (AwsTypes.StudioSession, "identityType", "USER, GROUP"),
        (AwsTypes.TableBucket, "encryptionConfiguration.sseAlgorithm", "AES256, aws:kms"),
        (AwsTypes.WarehouseNamespace, "logExports[]", "userlog, connectionlog, useractivitylog"),
        (AwsTypes.Warehouse, "port", "5431..5455, 8191..8215"),
        (AwsTypes.Warehouse, "trackName", "current, trailing"),
        (AwsTypes.Warehouse, "pricePerformanceTarget.level", "1, 25, 50, 75, 100"),
        ("aws:redshiftserverless/usageLimit:UsageLimit", "amount", "1.."),
        ("aws:redshiftserverless/usageLimit:UsageLimit", "breachAction", "log, emit-metric, deactivate"),
        ("aws:redshiftserverless/usageLimit:UsageLimit", "period", "daily, weekly, monthly"),
        ("aws:redshiftserverless/usageLimit:UsageLimit", "usageType", "serverless-compute, cross-region-datasharing"),
        ("aws:sns/topicSubscription:TopicSubscription", "protocol",
            "application, email, email-json, firehose, http, https, lambda, sms, sqs"),
        (AwsTypes.Budget, "budgetType",
            "COST, USAGE, RI_UTILIZATION, RI_COVERAGE, SAVINGS_PLANS_UTILIZATION, SAVINGS_PLANS_COVERAGE"),
        (AwsTypes.Budget, "timeUnit", "DAILY, MONTHLY, QUARTERLY, ANNUALLY, CUSTOM"),
        (AwsTypes.Budget, "notifications[].comparisonOperator", "GREATER_THAN, LESS_THAN, EQUAL_TO"),
        (AwsTypes.Budget, "notifications[].notificationType", "ACTUAL, FORECASTED"),
        (AwsTypes.Budget, "notifications[].thresholdType", "PERCENTAGE, ABSOLUTE_VALUE"),
        (AwsTypes.BackupLock, "changeableForDays", "3..36500"),
        (AwsTypes.BackupLock, "minRetentionDays", Days),
        (AwsTypes.BackupLock, "maxRetentionDays", Days),
        ("aws:backup/plan:Plan", "rules[].startWindow", "60.."),
        ("aws:backup/selection:Selection", "selectionTags[].type", "STRINGEQUALS"),
        (AwsTypes.Alarm, "evaluationPeriods", "1.."),
        (AwsTypes.Alarm, "datapointsToAlarm", "1.."),
        (AwsTypes.Alarm, "treatMissingData", "missing, ignore, breaching, notBreaching"),
        (AwsTypes.Alarm, "statistic", "SampleCount, Average, Sum, Minimum, Maximum"),
        (AwsTypes.Alarm, "comparisonOperator",
            "GreaterThanThreshold, GreaterThanOrEqualToThreshold, LessThanThreshold, LessThanOrEqualToThreshold, "
            + "LessThanLowerOrGreaterThanUpperThreshold, LessThanLowerThreshold, GreaterThanUpperThreshold"),
        (AwsTypes.Instance, "metadataOptions.httpPutResponseHopLimit", "1..64"),
        (AwsTypes.Volume, "type", "standard, gp2, gp3, io1, io2, sc1, st1"),
        (AwsTypes.Volume, "size", "1..65536"),
        (AwsTypes.SnapshotPolicy, "state", "ENABLED, DISABLED"),
        (AwsTypes.SnapshotPolicy, "policyDetails.resourceTypes[]", "VOLUME, INSTANCE"),
        (AwsTypes.SnapshotPolicy, "policyDetails.schedules[].createRule.intervalUnit", "HOURS"),
        (AwsTypes.LoadBalancer, "idleTimeout", "1..4000"),
        (AwsTypes.LoadBalancer, "clientKeepAlive", "60..604800"),
        (AwsTypes.LoadBalancer, "desyncMitigationMode", "monitor, defensive, strictest"),
        (AwsTypes.TargetGroup, "targetType", "instance, ip, lambda, alb"),
        (AwsTypes.TargetGroup, "deregistrationDelay", "0..3600"),
        (AwsTypes.TargetGroup, "healthCheck.interval", "5..300"),
        (AwsTypes.TargetGroup, "healthCheck.timeout", "2..120"),
        (AwsTypes.TargetGroup, "healthCheck.healthyThreshold", "2..10"),
        (AwsTypes.TargetGroup, "healthCheck.unhealthyThreshold", "2..10"),
        (AwsTypes.Schedule, "state", "ENABLED, DISABLED"),
        (AwsTypes.Schedule, "flexibleTimeWindow.mode", "OFF, FLEXIBLE"),
        (AwsTypes.Schedule, "flexibleTimeWindow.maximumWindowInMinutes", "1..1440"),
        (AwsTypes.Schedule, "target.retryPolicy.maximumEventAgeInSeconds", "60..86400"),
        (AwsTypes.Schedule, "target.retryPolicy.maximumRetryAttempts", "0..185"),
        (AwsTypes.CloudFormationStack, "onFailure", "DO_NOTHING, ROLLBACK, DELETE"),
        (AwsTypes.CloudFormationStack, "timeoutInMinutes", "1.."),
        (AwsTypes.SystemsManagerDocument, "documentFormat", "JSON, YAML, TEXT"),
    ];

    /// <inheritdoc/>
    public string Id => "accepted-value";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var (type, path, accepted) in Table)
        {
            foreach (var resource in plan.OfType(type))
            {
                foreach (var (place, value) in PropertyPath.Find(resource.Inputs, path))
                {
                    if (value is JsonValue && !IsAccepted(value.ToString(), accepted))
                        yield return new Finding(
                            Severity.Error, Id, resource.Urn, place, $"'{value}'; accepted: {accepted}.");
                }
            }
        }
    }

    private static bool IsAccepted(string value, string accepted)
    {
        var choices = accepted.Split(", ");
        return choices.Contains(value)
            || (decimal.TryParse(value, CultureInfo.InvariantCulture, out var number)
                && choices.Any(choice => IsIn(number, choice)));
    }

    private static bool IsIn(decimal number, string choice)
    {
        var dots = choice.IndexOf("..", StringComparison.Ordinal);
        return dots > 0
            && number >= decimal.Parse(choice.AsSpan(0, dots), CultureInfo.InvariantCulture)
            && (dots + 2 == choice.Length
                || number <= decimal.Parse(choice.AsSpan(dots + 2), CultureInfo.InvariantCulture));
    }
}
