using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class LogTests
{
    [Test]
    public void Log_BelowError_DoesNotFailTheProgram()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () =>
            {
                Log.Debug("d");
                Log.Info("i");
                Log.Warn("w");
            }),
            Throws.Nothing);

    [Test]
    public void Log_Error_FailsTheProgramAtItsEnd()
    {
        var cloud = new Cloud();

        Assert.That(
            () => TestProgram.PreviewAsync(cloud, () =>
            {
                Log.Error("broken");
                _ = new Widget("widget");
            }),
            Throws.TypeOf<RunException>().With.Message.EqualTo("broken"));
        Assert.That(cloud.Resources, Has.Count.EqualTo(1));
    }

    [Test]
    public void Log_Errors_AreReportedTogether()
    {
        var failure = Assert.ThrowsAsync<AggregateException>(() => TestProgram.PreviewAsync(new Cloud(), () =>
        {
            Log.Error("first");
            Log.Error("second");
        }));

        Assert.That(failure!.InnerExceptions, Has.All.TypeOf<RunException>());
        Assert.That(
            failure.InnerExceptions.Select(inner => inner.Message), Is.EquivalentTo(new[] { "first", "second" }));
    }

    [Test]
    public void Log_Exception_IsReportedWithItsType()
        => Assert.That(
            () => TestProgram.PreviewAsync(new Cloud(), () => Log.Exception(new NotSupportedException("no"))),
            Throws.TypeOf<RunException>().With.Message.EqualTo("System.NotSupportedException: no"));

    [Test]
    public void Log_OutsideOfProgram_Throws()
        => Assert.That(() => Log.Info("i"), Throws.InvalidOperationException);
}
