using System.Reflection;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class FailureTests
{
    [Test]
    public void Failure_OfTheMock_IsReportedWithItsStack()
    {
        var cloud = new Cloud { Create = _ => throw new NotSupportedException("no widgets") };

        Assert.That(
            () => TestProgram.PreviewAsync(cloud, () => { _ = new Widget("widget"); }),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("failed with an unhandled exception:")
                .And.Message.Contains("System.NotSupportedException: no widgets")
                .And.Message.Contains(nameof(FailureTests))
                .And.InnerException.Null);
    }

    [Test]
    public void Failure_InApply_IsReported()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => { Output.Create(1).Apply<int>(int (_) => throw new NotSupportedException("no")); }),
            Throws.TypeOf<RunException>().With.Message.Contains("System.NotSupportedException: no"));

    [Test]
    public void Failure_InTheProgram_IsReported()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => throw new NotSupportedException("no")),
            Throws.TypeOf<RunException>().With.Message.Contains("System.NotSupportedException: no"));

    [Test]
    public void Failure_ByRunException_IsItsMessage()
        => Assert.That(
            () => Deployment.TestAsync<RefusingStack>(new Cloud()),
            Throws.TypeOf<RunException>().With.Message.EqualTo("not today"));

    [Test]
    public void Failure_ByWrappedRunException_IsReportedWithItsStack()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => throw new TargetInvocationException(new RunException("not today"))),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("failed with an unhandled exception:")
                .And.Message.Contains("not today"));

    [Test]
    public void Failure_ByResourceException_MayHideTheStack()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                new Cloud(), () => throw new ResourceException("bad widget", null, hideStack: true)),
            Throws.TypeOf<RunException>().With.Message.EqualTo("bad widget"));

    [Test]
    public void Failure_ByResourceException_ShowsTheStack()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => throw new ResourceException("bad widget", null)),
            Throws.TypeOf<RunException>().With.Message.Contains("Pulumi.ResourceException: bad widget"));

    [Test]
    public void Failure_Several_AreReportedTogether()
    {
        var failure = Assert.ThrowsAsync<AggregateException>(() => TestProgram.PreviewAsync(new Cloud(), () =>
        {
            Log.Error("first");
            throw new NotSupportedException("second");
        }));

        Assert.That(failure!.InnerExceptions, Has.Count.EqualTo(2).And.All.TypeOf<RunException>());
        Assert.That(failure.Message, Does.Contain("first").And.Contain("System.NotSupportedException: second"));
    }

    [Test]
    public void Failure_OfRegisteringOutputs_IsReported()
        => Assert.That(
            () => TestProgram.PreviewAsync(new RefusingMocks(), () => { }),
            Throws.TypeOf<RunException>().With.Message.Contains("no outputs"));

    private sealed class RefusingStack : Stack
    {
        public RefusingStack() => throw new RunException("not today");
    }

    private sealed class RefusingMocks : IMocks
    {
        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
            => Task.FromResult<(string?, object)>((null, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args) => Task.FromResult<object>(args.Args);

        public Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args)
            => throw new NotSupportedException("no outputs");
    }
}
