using DataPlatform.Preview.Running;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Preview.Running;

public sealed class FailureTests
{
    [Test]
    public void Constructor_Throwing_FailsWithItsLines()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() =>
            Run.Stack(stack => throw new ArgumentException("platform:name is bad\nplatform:size is bad")))!;
        Assert.Multiple(() =>
        {
            Assert.That(failure.Errors, Is.EqualTo(new[] { "platform:name is bad", "platform:size is bad" }));
            Assert.That(failure.Message, Is.EqualTo("platform:name is bad\nplatform:size is bad"));
            Assert.That(failure.InnerException, Is.Not.Null);
        });
    }

    [Test]
    public void Apply_Throwing_FailsWithItsMessageAndNoStack()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() => Run.Stack(stack =>
            stack.Shown = Thing.Vpc("vpc").Id.Apply(id =>
                id.Length > 0 ? throw new InvalidOperationException("no such thing") : id)))!;
        Assert.That(failure.Errors, Is.EqualTo(new[] { "no such thing" }));
    }

    [Test]
    public void UnknownFunction_Called_FailsByItsName()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() => Run.Stack(stack =>
            stack.Shown = Deployment.Instance.Invoke<string>("aws:ec2/getNope:getNope", InvokeArgs.Empty)))!;
        Assert.That(
            failure.Errors,
            Is.EqualTo(new[] { "The simulated cloud does not know the function aws:ec2/getNope:getNope." }));
    }

    [Test]
    public void MissingConfig_Required_FailsWithItsKey()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() =>
            Run.Stack(stack => new Config("platform").Require("nope")))!;
        Assert.That(failure.Message, Does.Contain("platform:nope").And.Not.Contains("   at "));
    }

    [Test]
    public void DependsOn_TheOwnParent_FailsInsteadOfHanging()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() => Run.Stack(stack =>
            _ = new Group("a:b:Group", "group", group =>
                Thing.Vpc("vpc", null, new() { Parent = group, DependsOn = { group } }))))!;
        Assert.That(failure.Message, Does.Contain("vpc depends on").And.Contains("wait for itself"));
    }

    [Test]
    public void Stack_DroppingItsOptions_IsToldSo()
    {
        var failure = Assert.ThrowsAsync<ProgramFailedException>(() =>
            PlanRunner.RunAsync(Run.Configuration(), _ => new TestStack(new StackOptions(), _ => { })))!;
        Assert.That(failure.Message, Does.StartWith("TestStack does not pass the StackOptions"));
    }

    [Test]
    public async Task Environment_AfterARun_IsAsBefore()
    {
        Environment.SetEnvironmentVariable("PULUMI_CONFIG", "before");
        try
        {
            await Run.Stack(stack => { });
            Assert.That(Environment.GetEnvironmentVariable("PULUMI_CONFIG"), Is.EqualTo("before"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PULUMI_CONFIG", null);
        }
    }

    [Test]
    public async Task Runs_AtTheSameTime_DoNotMix()
    {
        var plans = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            Run.Stack(stack => Enumerable.Range(0, 20).ToList().ForEach(index => Thing.Vpc($"{number}-{index}"))))));
        Assert.That(
            plans.Select((plan, number) =>
                plan.Resources.Count(r => r.Name.StartsWith($"{number}-", StringComparison.Ordinal))),
            Is.All.EqualTo(20));
    }
}
