using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Monitoring;

public sealed class DssAlarmsTests
{
    private const string Alarm = "aws:cloudwatch/metricAlarm:MetricAlarm";
    private const string Topic = "arn:aws:sns:eu-west-1:123456789012:alerts";
    private const string OfHost = """{"InstanceId":"i-1"}""";

    // The sets of dimensions are those of the metrics: an alarm with any other hears nothing, and looks well.
    [TestCase("host-system", "AWS/EC2 StatusCheckFailed_System Maximum >= 1 for 2x60 missing", OfHost)]
    [TestCase("host-instance", "AWS/EC2 StatusCheckFailed_Instance Maximum >= 1 for 3x60 missing", OfHost)]
    [TestCase("host-volume", "AWS/EC2 StatusCheckFailed_AttachedEBS Maximum >= 1 for 5x60 missing", OfHost)]
    [TestCase("disk-data", "DSS/dataplatform-dev disk_used_percent Maximum >= 80 for 2x300 missing",
        """{"InstanceId":"i-1","path":"/data"}""")]
    [TestCase("disk-root", "DSS/dataplatform-dev disk_used_percent Maximum >= 80 for 2x300 missing",
        """{"InstanceId":"i-1","path":"/"}""")]
    [TestCase("memory", "DSS/dataplatform-dev mem_used_percent Average >= 90 for 3x300 missing", OfHost)]
    [TestCase("backend", "DSS/dataplatform-dev dss_backend_up Minimum < 1 for 5x60 breaching", OfHost)]
    [TestCase("listener", "AWS/ApplicationELB UnHealthyHostCount Maximum >= 1 for 5x60 notBreaching",
        """{"LoadBalancer":"app/dss/1","TargetGroup":"targetgroup/dss/1"}""")]
    public async Task Alarm_OfTheHost_HasItsMetricsDimensions(string label, string rule, string dimensions)
    {
        var run = await Run(Args(new("app/dss/1", "targetgroup/dss/1")));
        var alarm = run.Single(Alarm, $"dss-alarms-{label}");
        var test = (string)alarm["comparisonOperator"] switch
        {
            "GreaterThanOrEqualToThreshold" => ">=",
            "LessThanThreshold" => "<",
            var other => other,
        };
        Assert.Multiple(() =>
        {
            Assert.That(
                $"{alarm["namespace"]} {alarm["metricName"]} {alarm["statistic"]} {test} {alarm["threshold"]} "
                + $"for {alarm["evaluationPeriods"]}x{alarm["period"]} {alarm["treatMissingData"]}",
                Is.EqualTo(rule));
            Assert.That(StableJson.Of(alarm["dimensions"]), Is.EqualTo(dimensions));
            Assert.That(alarm["name"], Is.EqualTo($"dataplatform-dev-dss-{label}"));
            Assert.That(((string)alarm["alarmDescription"]).Length, Is.InRange(20, 1024));
            Assert.That(run.OfType(Alarm), Has.Length.EqualTo(8));
        });
    }

    [TestCase("eu-west-1", "arn:aws:automate:eu-west-1:ec2:")]
    [TestCase("cn-north-1", "arn:aws-cn:automate:cn-north-1:ec2:")]
    public async Task Alarms_WithATopic_TellItAndHaveEc2BringTheHostBack(string region, string action)
    {
        var run = await Run(Args(region: RecordingCloud.Region(region)));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(Alarm).Select(alarm => $"{alarm.Name} {StableJson.Of(alarm["alarmActions"])}"),
                Is.EqualTo(new[]
                {
                    $"dss-alarms-backend [\"{Topic}\"]",
                    $"dss-alarms-disk-data [\"{Topic}\"]",
                    $"dss-alarms-disk-root [\"{Topic}\"]",
                    $"dss-alarms-host-instance [\"{action}reboot\",\"{Topic}\"]",
                    $"dss-alarms-host-system [\"{action}recover\",\"{Topic}\"]",
                    $"dss-alarms-host-volume [\"{Topic}\"]",
                    $"dss-alarms-memory [\"{Topic}\"]",
                }));
            Assert.That(
                run.OfType(Alarm).Select(alarm => StableJson.Of(alarm["okActions"])),
                Is.All.EqualTo($"[\"{Topic}\"]"));
        });
    }

    [Test]
    public async Task Alarms_WithoutATopic_AreOnlyThoseByWhichEc2BringsTheHostBack()
    {
        var run = await Run(Args(tell: false));
        Assert.That(
            run.OfType(Alarm)
                .Select(alarm => $"{alarm.Name} {StableJson.Of(alarm["alarmActions"])}"),
            Is.EqualTo(new[]
            {
                "dss-alarms-host-instance [\"arn:aws:automate:eu-west-1:ec2:reboot\"]",
                "dss-alarms-host-system [\"arn:aws:automate:eu-west-1:ec2:recover\"]",
            }));
    }

    // EC2 may recover a host that is rebooted at the same time, and fail: the reboot is to come later.
    [Test]
    public void Reboot_OfTheHost_ComesLaterThanItsRecovery()
    {
        var rules = DssAlarmRules.Host(false).ToLookup(rule => rule.Ec2Action ?? "none");
        static int Seconds(DssAlarmRule rule) => rule.Periods * rule.PeriodInSeconds;
        Assert.That(Seconds(rules["reboot"].Single()), Is.GreaterThan(Seconds(rules["recover"].Single())));
    }

    [Test]
    public async Task Alarms_OfAHostThatIsStoppedBySchedule_DoNotMindItsSilence()
    {
        var run = await Run(Args(scheduled: true));
        Assert.That(run.OfType(Alarm).Select(alarm => alarm["treatMissingData"]), Is.All.EqualTo("missing"));
    }

    [Test]
    public async Task Alarms_OfANewHost_BeginOnceItIsReady()
    {
        var run = await new RecordingCloud().RunAsync(() =>
        {
            var ready = new ComponentResource("dataplatform:dss:Ready", "ready", null);
            _ = new DssAlarms("dss-alarms", Args(after: ready));
        });
        Assert.That(
            run.Options.Where(options => options.Type == Alarm).Select(o => $"{o.Parent} after {o.DependsOn.Single()}"),
            Is.EqualTo(Enumerable.Repeat("dss-alarms after ready", 7)));
    }

    // Whoever sends more, or is allowed more, should look here: these are what alarms and the agent go by.
    [Test]
    public void Namespace_OfAPlatform_IsItsOwn() =>
        Assert.That(DssMetrics.NamespaceOf(RecordingCloud.Target()), Is.EqualTo("DSS/dataplatform-dev"));

    private static DssAlarmsArgs Args(
        ListenerMetrics? listener = null,
        AwsRegion? region = null,
        bool tell = true,
        bool scheduled = false,
        Resource? after = null) => new()
        {
            Target = RecordingCloud.Target(region),
            InstanceId = "i-1",
            TopicArn = tell ? Topic : (Input<string>?)null,
            Listener = listener,
            Scheduled = scheduled,
            After = after is null ? [] : [after],
        };

    private static Task<Recording> Run(DssAlarmsArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new DssAlarms("dss-alarms", args));
}
