using System.Collections.Immutable;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cloud;

/// <summary>What stands around a cluster: templates, groups, queues, rules.</summary>
public sealed class ClusterServicesTests
{
    [Test]
    public void LaunchTemplate_Made_IsInItsFirstVersion()
    {
        var template = Simulate.Resource("aws:ec2/launchTemplate:LaunchTemplate", "tooling");
        Assert.Multiple(() =>
        {
            Assert.That(template.Id, Does.Match("^lt-[0-9a-f]{17}$"));
            Assert.That(template.Text("name"), Does.Match("^tooling-[0-9a-f]{7}$"));
            Assert.That(template.Properties["latestVersion"], Is.EqualTo(1d));
            Assert.That(
                template.Text("arn"), Is.EqualTo($"arn:aws:ec2:eu-west-1:111122223333:launch-template/{template.Id}"));
        });
    }

    [Test]
    public void AutoScaling_TagOfAGroup_IsKnownByGroupAndKey()
    {
        var group = Simulate.Resource("aws:autoscaling/group:Group", inputs: new() { ["name"] = "workers" });
        var tag = Simulate.Resource("aws:autoscaling/tag:Tag", inputs: new()
        {
            ["autoscalingGroupName"] = "workers",
            ["tag"] = Simulate.Map(("key", "a/b"), ("value", "c")),
        });
        Assert.Multiple(() =>
        {
            Assert.That(group.Id, Is.EqualTo("workers"));
            Assert.That(
                group.Text("arn"),
                Does.Match("^arn:aws:autoscaling:eu-west-1:111122223333:autoScalingGroup:[0-9a-f-]{36}"
                    + ":autoScalingGroupName/workers$"));
            Assert.That(tag.Id, Is.EqualTo("workers,a/b"));
        });
    }

    [Test]
    public void Queue_Made_IsKnownByItsAddress()
    {
        var queue = Simulate.Resource("aws:sqs/queue:Queue", inputs: new() { ["name"] = "events" });
        var first = Simulate.Resource("aws:sqs/queue:Queue", inputs: new() { ["fifoQueue"] = true });
        var policy = Simulate.Resource("aws:sqs/queuePolicy:QueuePolicy", inputs: new() { ["queueUrl"] = queue.Id! });
        Assert.Multiple(() =>
        {
            Assert.That(queue.Id, Is.EqualTo("https://sqs.eu-west-1.amazonaws.com/111122223333/events"));
            Assert.That(queue.Text("url"), Is.EqualTo(queue.Id));
            Assert.That(queue.Text("arn"), Is.EqualTo("arn:aws:sqs:eu-west-1:111122223333:events"));
            Assert.That(first.Text("name"), Does.Match(@"^thing-[0-9a-f]{7}\.fifo$"));
            Assert.That(policy.Id, Is.EqualTo(queue.Id));
        });
    }

    [TestCase(null, "spot", "spot-queue")]
    [TestCase("default", "spot", "spot-queue")]
    [TestCase("teams", "teams/spot", "teams-spot-queue")]
    public void EventRule_OnABus_HasTheBusInItsNames(string? bus, string rule, string target)
    {
        var inputs = bus is null
            ? new Dictionary<string, object>()
            : new Dictionary<string, object> { ["eventBusName"] = bus };
        var madeRule = Simulate.Resource(
            "aws:cloudwatch/eventRule:EventRule", inputs: new(inputs) { ["name"] = "spot" });
        var madeTarget = Simulate.Resource(
            "aws:cloudwatch/eventTarget:EventTarget",
            inputs: new(inputs) { ["rule"] = "spot", ["targetId"] = "queue" });
        Assert.Multiple(() =>
        {
            Assert.That(madeRule.Id, Is.EqualTo(rule));
            Assert.That(madeRule.Text("arn"), Is.EqualTo($"arn:aws:events:eu-west-1:111122223333:rule/{rule}"));
            Assert.That(madeTarget.Id, Is.EqualTo(target));
        });
    }

    [Test]
    public void Offerings_OfInstanceTypes_AreAllInAllZonesOfTheRegion()
    {
        var answer = Simulate.Call(Offerings, args: Filter("instance-type", "g5.xlarge", "m5.large"));
        Assert.Multiple(() =>
        {
            Assert.That(
                ((IEnumerable<object>)answer["instanceTypes"]).Zip((IEnumerable<object>)answer["locations"]),
                Is.EqualTo(new[]
                {
                    ("g5.xlarge", "eu-west-1a"), ("g5.xlarge", "eu-west-1b"), ("g5.xlarge", "eu-west-1c"),
                    ("m5.large", "eu-west-1a"), ("m5.large", "eu-west-1b"), ("m5.large", "eu-west-1c"),
                }));
            Assert.That((IEnumerable<object>)answer["locationTypes"], Is.All.EqualTo("availability-zone"));
        });
    }

    [Test]
    public void Offerings_ByAnythingElse_StopTheRun() =>
        Assert.That(
            () => Simulate.Call(Offerings, args: Filter("location", "eu-west-1a")),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "The simulated cloud knows offerings of instance types by zone, filtered by instance-type, only."));

    private const string Offerings = "aws:ec2/getInstanceTypeOfferings:getInstanceTypeOfferings";

    private static Dictionary<string, object> Filter(string name, params string[] values) => new()
    {
        ["locationType"] = "availability-zone",
        ["filters"] = ImmutableArray.Create<object>(new Dictionary<string, object>
        {
            ["name"] = name,
            ["values"] = values.Cast<object>().ToImmutableArray(),
        }),
    };
}
