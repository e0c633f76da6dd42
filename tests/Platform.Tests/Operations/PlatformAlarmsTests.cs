using System.Text.Json.Nodes;
using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Operations;

public sealed class PlatformAlarmsTests
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Rule = "aws:cloudwatch/eventRule:EventRule";
    private const string Target = "aws:cloudwatch/eventTarget:EventTarget";

    [Test]
    public async Task Alarms_OfNothing_AreNone()
    {
        var run = await OperationsRun.Of(new AlarmSubjects());
        Assert.That(
            run.Counts,
            Is.EquivalentTo(new Dictionary<string, int> { ["dataplatform:operations:PlatformAlarms"] = 1 }));
    }

    [Test]
    public async Task Alarms_OfEverything_AreTheseAndBelongToTheComponent()
    {
        var run = await OperationsRun.Of(OperationsRun.Everything);
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Resources.Where(resource => resource.Name != "alarms").Select(resource => resource.Name),
                Is.EquivalentTo(new[]
                {
                    "alarms-backup-failed", "alarms-backup-failed-target",
                    "alarms-cluster-database", "alarms-cluster-errors", "alarms-cluster-pending-pods",
                    "alarms-cluster-throttling",
                    "alarms-emr-disks", "alarms-emr-failed", "alarms-emr-failed-target", "alarms-emr-unhealthy-nodes",
                    "alarms-key-lost", "alarms-key-lost-target",
                    "alarms-nat-a-ports", "alarms-nat-b-ports",
                    "alarms-warehouse-usage",
                }));
            Assert.That(
                run.Options.Where(options => options.Name != "alarms").Select(options => options.Parent),
                Is.All.EqualTo("alarms"));
        });
    }

    [Test]
    public async Task Alarm_OfTheCluster_TellsTheTopicWhenItBeginsAndEnds()
    {
        var run = await OperationsRun.Of(new AlarmSubjects { ClusterName = "dataplatform-dev" });
        Assert.That(
            run.Single(Alarm, "alarms-cluster-pending-pods").Json,
            Is.EqualTo(
                """
                {"alarmActions":["arn:aws:sns:eu-west-1:123456789012:alerts"],
                "alarmDescription":"Pods have found no node for half an hour. Look at the pods' events, the limits of 
                the node pools and the account's EC2 quotas.","comparisonOperator":"GreaterThanThreshold",
                "dimensions":{"ClusterName":"dataplatform-dev"},"evaluationPeriods":6,
                "metricName":"scheduler_pending_pods_UNSCHEDULABLE","name":"dataplatform-dev-cluster-pending-pods",
                "namespace":"AWS/EKS","okActions":["arn:aws:sns:eu-west-1:123456789012:alerts"],"period":300,
                "statistic":"Minimum","tags":{"Name":"dataplatform-dev-cluster-pending-pods"},"threshold":0,
                "treatMissingData":"notBreaching"}
                """.JoinLines()));
    }

    // The sets of dimensions are AWS's: an alarm with any other hears nothing, and looks well.
    [TestCase("cluster-database", "AWS/EKS apiserver_storage_size_bytes Maximum > 6000000000 for 3 notBreaching",
        """{"ClusterName":"dataplatform-dev"}""")]
    [TestCase("cluster-errors", "AWS/EKS apiserver_request_total_5XX Sum > 100 for 3 notBreaching",
        """{"ClusterName":"dataplatform-dev"}""")]
    [TestCase("cluster-throttling", "AWS/EKS apiserver_request_total_429 Sum > 100 for 3 notBreaching",
        """{"ClusterName":"dataplatform-dev"}""")]
    [TestCase("nat-a-ports", "AWS/NATGateway ErrorPortAllocation Sum > 0 for 3 notBreaching",
        """{"NatGatewayId":"nat-a-id"}""")]
    [TestCase("nat-b-ports", "AWS/NATGateway ErrorPortAllocation Sum > 0 for 3 notBreaching",
        """{"NatGatewayId":"nat-b-id"}""")]
    [TestCase("emr-unhealthy-nodes", "AWS/ElasticMapReduce MRUnhealthyNodes Minimum > 0 for 3 notBreaching",
        """{"JobFlowId":"j-1"}""")]
    [TestCase("emr-disks", "AWS/ElasticMapReduce HDFSUtilization Average > 80 for 3 notBreaching",
        """{"JobFlowId":"j-1"}""")]
    [TestCase("warehouse-usage", "AWS/Redshift-Serverless UsageLimitConsumed Maximum > 10.4 for 1 ignore",
        """{"UsageLimitId":"limit-1","UsageType":"SERVERLESS_COMPUTE","Workgroup":"wh"}""")]
    public async Task Alarm_OfAMetric_HasTheMetricsOwnDimensions(string label, string rule, string dimensions)
    {
        var run = await OperationsRun.Of(OperationsRun.Everything);
        var alarm = run.Single(Alarm, $"alarms-{label}");
        Assert.Multiple(() =>
        {
            Assert.That(
                $"{alarm["namespace"]} {alarm["metricName"]} {alarm["statistic"]} > {alarm["threshold"]} "
                + $"for {alarm["evaluationPeriods"]} {alarm["treatMissingData"]}",
                Is.EqualTo(rule));
            Assert.That(StableJson.Of(alarm["dimensions"]), Is.EqualTo(dimensions));
        });
    }

    // The topic takes messages of alarms and rules with the platform's prefix only.
    [Test]
    public async Task Names_OfAlarmsAndRules_BeginWithThePrefixAndFit()
    {
        var run = await OperationsRun.Of(OperationsRun.Everything);
        var named = run.OfType(Alarm).Concat(run.OfType(Rule)).Select(resource => (string)resource["name"]).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(named, Has.Length.EqualTo(12));
            Assert.That(named, Is.Unique);
            Assert.That(named, Is.All.StartsWith("dataplatform-dev-"));
            Assert.That(named.Select(name => name.Length), Is.All.LessThanOrEqualTo(64));
            Assert.That(
                run.OfType(Alarm).Select(alarm => ((string)alarm["alarmDescription"]).Length),
                Is.All.InRange(20, 1024));
        });
    }

    [TestCase(
        "backup-failed",
        """
        {"detail":{"backupVaultName":["dataplatform-dev-backups"],"state":["ABORTED","EXPIRED","FAILED"]},
        "detail-type":["Backup Job State Change"],"source":["aws.backup"]}
        """)]
    [TestCase(
        "emr-failed",
        """
        {"detail":{"clusterId":["j-1"],"state":["TERMINATED_WITH_ERRORS"]},
        "detail-type":["EMR Cluster State Change"],"source":["aws.emr"]}
        """)]
    [TestCase(
        "key-lost",
        """
        {"detail":{"eventName":["DisableKey","ScheduleKeyDeletion"],"eventSource":["kms.amazonaws.com"],
        "resources":{"ARN":["arn:aws:kms:eu-west-1:123456789012:key/a","arn:aws:kms:eu-west-1:123456789012:key/b"]}},
        "detail-type":["AWS API Call via CloudTrail"],"source":["aws.kms"]}
        """)]
    public async Task Rule_ForAnEvent_SelectsItForTheTopic(string label, string pattern)
    {
        var run = await OperationsRun.Of(OperationsRun.Everything);
        var rule = run.Single(Rule, $"alarms-{label}");
        Assert.Multiple(() =>
        {
            Assert.That(rule["eventPattern"], Is.EqualTo(pattern.JoinLines()));
            Assert.That(rule.Inputs.Keys, Is.EquivalentTo(new[] { "description", "eventPattern", "name", "tags" }));
            Assert.That(
                run.Single(Target, $"alarms-{label}-target").Json,
                Is.EqualTo(
                    $$"""
                    {"arn":"arn:aws:sns:eu-west-1:123456789012:alerts","rule":"dataplatform-dev-{{label}}",
                    "targetId":"alerts"}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Rule_ForOneKey_IsThere()
    {
        var run = await OperationsRun.Of(new AlarmSubjects { KeyArns = ["arn:key"] });
        Assert.That(run.Single(Rule, "alarms-key-lost")["eventPattern"], Does.Contain("\"ARN\":[\"arn:key\"]"));
    }

    [Test]
    public void Pattern_OfAllKeysOfAPlatform_IsShorterThanEventBridgeTakes()
    {
        var keys = Enumerable.Range(0, 12)
            .Select(i => $"arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/{Guid.Empty}{i}");
        var pattern = AlertEvent.KeyLost(keys);
        Assert.Multiple(() =>
        {
            Assert.That(pattern, Has.Length.LessThan(2048));
            Assert.That(JsonNode.Parse(pattern)!["detail"]!["resources"]!["ARN"]!.AsArray(), Has.Count.EqualTo(12));
        });
    }

    [Test]
    public void Args_WithALimitOfNothing_AreRefused()
    {
        var args = new PlatformAlarmsArgs
        {
            Target = RecordingCloud.Target(),
            TopicArn = OperationsRun.TopicArn,
            Subjects = new() { WarehouseLimit = new("wh", "limit-1", 0) },
        };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Subjects: the warehouse's limit is 0; accepted: 1 or more RPU-hours"));
    }
}
