using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Estimates;

/// <summary>What a single host costs with what stands around it, and how long it takes.</summary>
public sealed class HostCostTests
{
    private const string WaitStack =
        """{"templateBody":"{\"Resources\":{\"Ready\":{\"Type\":\"AWS::CloudFormation::WaitCondition\"}}}"}""";

    private const string Balancer = "aws:lb/loadBalancer:LoadBalancer";

    private static readonly PlanResource Host = EstimatePlans.Make(
        "aws:ec2/instance:Instance",
        "host",
        """{"instanceType":"m7i.2xlarge","rootBlockDevice":{"volumeType":"gp3","volumeSize":100}}""") with
    {
        Id = "i-1",
    };

    private static PlanResource Schedule(string action, string expression, string more = "") => EstimatePlans.Make(
        "aws:scheduler/schedule:Schedule",
        action + expression,
        $$"""
        {"scheduleExpression":"{{expression}}","target":{"arn":"arn:aws:scheduler:::aws-sdk:ec2:{{action}}Instances",
        "input":"{\"InstanceIds\":[\"i-1\"]}"}{{more}} }
        """);

    private static CostLine Machine(params PlanResource[] others) => EstimatePlans.Cost("us-east-1", [Host, .. others])
        .Lines.Single(line => line.Item.StartsWith("EC2 ", StringComparison.Ordinal));

    [Test]
    public void Cost_Host_IsThatOfMachineDisksAndMetrics()
    {
        var cost = EstimatePlans.Cost(
            "us-east-1",
            Host,
            EstimatePlans.Make(
                "aws:ebs/volume:Volume", "data", """{"type":"gp3","size":200,"iops":4000,"throughput":225}"""),
            EstimatePlans.Make(
                "aws:s3/bucketObjectv2:BucketObjectv2",
                "settings",
                new JsonObject
                {
                    ["key"] = "dss/settings/1.json",
                    ["content"] =
                        """
                        {"host":{"agentConfiguration":{"metrics":{"aggregation_dimensions":[["InstanceId","path"]],
                        "metrics_collected":{"disk":{"resources":["/","/data"],"measurement":["used_percent"]},
                        "mem":{"measurement":["used_percent"]},"swap":{"measurement":["used_percent"]}}}}}}
                        """,
                }.ToJsonString()),
            EstimatePlans.Make("aws:cloudformation/stack:Stack", "ready"),
            EstimatePlans.Make("aws:lb/listener:Listener", "listener"),
            EstimatePlans.Make("aws:ec2/volumeAttachment:VolumeAttachment", "attachment"));
        Assert.Multiple(() =>
        {
            Assert.That(cost.Lines, Is.EqualTo(new[]
            {
                new CostLine("EC2 m7i.2xlarge", 1, 294.336m, "us-east-1"),
                new CostLine("EBS gp3 storage (GB)", 300, 0.08m, "us-east-1"),
                new CostLine("EBS gp3 IOPS above 3000", 1000, 0.005m, "us-east-1"),
                new CostLine("EBS gp3 throughput above 125 (MB/s)", 100, 0.04m, "us-east-1"),
                new CostLine("CloudWatch custom metric", 7, 0.3m, "us-east-1"),
            }));
            Assert.That(cost.NotPriced, Is.Empty);
            Assert.That(cost.UsageBased.Select(type => type.Type), Is.EqualTo(new[]
            {
                "aws:s3/bucketObjectv2:BucketObjectv2",
            }));
        });
    }

    [TestCase("""{"internal":true,"subnets":["a","b"]}""", 1, 0)]
    [TestCase("""{"internal":false,"subnets":["a","b"]}""", 1, 2)]
    [TestCase("""{"loadBalancerType":"network"}""", 0, 0)]
    public void Cost_LoadBalancer_IsThatOfItsAddressesToo(string inputs, int balancers, int addresses)
    {
        var cost = EstimatePlans.Cost("eu-west-1", EstimatePlans.Make(Balancer, "lb", inputs));
        Assert.Multiple(() =>
        {
            Assert.That(Quantity(cost, "Application load balancer"), Is.EqualTo(balancers));
            Assert.That(Quantity(cost, "Public IPv4 address"), Is.EqualTo(addresses));
            Assert.That(cost.NotPriced, Has.Length.EqualTo(1 - balancers));
        });
    }

    private static decimal Quantity(CostEstimate cost, string item) =>
        cost.Lines.Where(line => line.Item == item).Sum(line => line.Quantity);

    [TestCase("cron(0 20 ? * MON-FRI *)", "cron(0 8 ? * MON-FRI *)", 60)]
    [TestCase("cron(30 19 ? * MON,WED *)", "cron(0 8 ? * 2,4 *)", 23)]
    [TestCase("cron(0 20 ? * FRI *)", "cron(0 8 ? * MON *)", 108)]
    [TestCase("cron(0 20 ? * * *)", "cron(0 8 ? * * *)", 84)]
    [TestCase("cron(0 8 ? * SAT-MON *)", "cron(0 20 ? * SUN-SAT *)", 132)]
    [TestCase("cron(0 8 ? * MON *)", "cron(0 20 ? * FRI *)", 60)]
    public void Cost_HostOnASchedule_CountsTheHoursOfAWeek(string stop, string start, int hours)
    {
        var line = Machine(Schedule("stop", stop), Schedule("start", start));
        Assert.Multiple(() =>
        {
            Assert.That(line.Item, Is.EqualTo("EC2 m7i.2xlarge, on a schedule"));
            Assert.That(line.Quantity, Is.EqualTo(decimal.Round(hours / 168m, 4)));
        });
    }

    public static IEnumerable<TestCaseData> NotOnASchedule()
    {
        const string evening = "cron(0 20 ? * MON-FRI *)";
        const string morning = "cron(0 8 ? * MON-FRI *)";
        yield return new("only stopped", new[] { Schedule("stop", evening) });
        yield return new("only started", new[] { Schedule("start", morning) });
        yield return new("once", new[] { Schedule("stop", "at(2027-01-01T00:00:00)"), Schedule("start", morning) });
        yield return new("monthly", new[] { Schedule("stop", "cron(0 20 1 * ? *)"), Schedule("start", morning) });
        yield return new("odd days", new[] { Schedule("stop", "cron(0 20 ? * MON#1 *)"), Schedule("start", morning) });
        yield return new(
            "disabled", new[] { Schedule("stop", evening, ",\"state\":\"DISABLED\""), Schedule("start", morning) });
        yield return new(
            "zones",
            new[]
            {
                Schedule("stop", evening, ",\"scheduleExpressionTimezone\":\"Europe/Paris\""),
                Schedule("start", morning),
            });
        yield return new("reboots", new[] { Schedule("stop", evening), Schedule("reboot", morning) });
    }

    [TestCaseSource(nameof(NotOnASchedule))]
    public void Cost_HostWithoutAWeekOfHours_CountsInFull(string why, PlanResource[] schedules) =>
        Assert.That(Machine(schedules), Is.EqualTo(new CostLine("EC2 m7i.2xlarge", 1, 294.336m, "us-east-1")), why);

    [TestCase("host", 0.3571)]
    [TestCase("other", 1)]
    public void Cost_HostWhoseIdIsNotKnown_IsFoundByTheDependency(string name, double share)
    {
        var urn = Host.Urn.Replace("::host", $"::{name}", StringComparison.Ordinal);
        var dependencies = ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty.Add("target", [urn]);
        PlanResource[] schedules =
        [
            Schedule("stop", "cron(0 20 ? * MON-FRI *)"), Schedule("start", "cron(0 8 ? * MON-FRI *)"),
        ];
        foreach (var schedule in schedules)
            schedule.Inputs["target"]!["input"] = "{}";
        Assert.That(
            Machine([.. schedules.Select(schedule => schedule with { PropertyDependencies = dependencies })]).Quantity,
            Is.EqualTo((decimal)share));
    }

    [TestCase("aws:ebs/volume:Volume", "{}", 11)]
    [TestCase("aws:ec2/volumeAttachment:VolumeAttachment", "{}", 12)]
    [TestCase("aws:ec2/instance:Instance", "{}", 13)]
    [TestCase(Balancer, "{}", 160)]
    [TestCase("aws:lb/listener:Listener", "{}", 1)]
    [TestCase("aws:route53/record:Record", "{}", 40)]
    [TestCase("aws:scheduler/schedule:Schedule", "{}", 1)]
    [TestCase("aws:cloudformation/stack:Stack", WaitStack, 2100)]
    [TestCase("aws:cloudformation/stack:Stack", "{}", 5)]
    public void Deployment_Host_TakesUntilItIsSetUp(string type, string inputs, int seconds) =>
        Assert.That(EstimatePlans.Deployment(EstimatePlans.Make(type, "x", inputs)).Seconds, Is.EqualTo(seconds));

    // By the number of clusters that are made one after the other, 560 seconds each.
    [TestCase(1, 13 + 2100, "host")]
    [TestCase(3, 13 + 2100, "host")]
    [TestCase(4, (4 * 560) + 5, "cluster-4")]
    public void Deployment_HostBesideACluster_SetsItselfUpMeanwhile(int clusters, int seconds, string before)
    {
        var host = EstimatePlans.Make("aws:ec2/instance:Instance", "host");
        var made = new List<PlanResource>();
        foreach (var number in Enumerable.Range(1, clusters))
        {
            made.Add(EstimatePlans.Make("aws:eks/cluster:Cluster", $"cluster-{number}").After([.. made.TakeLast(1)]));
        }

        var ready = EstimatePlans.Make("aws:cloudformation/stack:Stack", "ready", WaitStack).After(host, made[^1]);
        var deployment = EstimatePlans.Deployment([host, .. made, ready]);
        Assert.Multiple(() =>
        {
            Assert.That(deployment.Seconds, Is.EqualTo(seconds));
            Assert.That(
                deployment.CriticalPath.Select(step => step.Name).TakeLast(2), Is.EqualTo(new[] { before, "ready" }));
        });
    }
}
