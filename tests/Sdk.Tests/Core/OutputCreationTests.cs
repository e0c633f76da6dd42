using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class OutputCreationTests
{
    [Test]
    public async Task Create_Value_IsKnownAndPlain()
    {
        var output = Output.Create(42);
        Assert.That(await Outputs.ValueAsync(output), Is.EqualTo(42));
        Assert.That(await Outputs.KindAsync(output), Is.EqualTo(Outputs.Known));
    }

    [Test]
    public async Task Create_Task_WaitsForItsResult()
    {
        var source = new TaskCompletionSource<string>();
        var output = Output.Create(source.Task);
        source.SetResult("late");
        Assert.That(await Outputs.ValueAsync(output), Is.EqualTo("late"));
    }

    [Test]
    public void Create_FailedTask_FailsTheSameWay()
    {
        var output = Output.Create(Task.FromException<int>(new FormatException("broken")));
        Assert.That(() => Outputs.ValueAsync(output), Throws.TypeOf<FormatException>());
    }

    [Test]
    public void Create_NullTask_Throws()
        => Assert.That(() => Output.Create((Task<int>)null!), Throws.ArgumentNullException);

    [Test]
    public async Task CreateSecret_ValueOrTask_IsKnownAndSecret()
    {
        Assert.That(await Outputs.KindAsync(Output.CreateSecret("s")), Is.EqualTo(Outputs.Secret));
        Assert.That(await Outputs.KindAsync(Output.CreateSecret(Task.FromResult("s"))), Is.EqualTo(Outputs.Secret));
    }

    [Test]
    public async Task CreateSecret_UnknownOutput_StaysUnknown()
    {
        var output = Output.CreateSecret(OutputUtilities.CreateUnknown("x"));
        Assert.That(await Outputs.KindAsync(output), Is.EqualTo(Outputs.UnknownSecret));
    }

    [Test]
    public void CreateSecret_NullOutput_Throws()
        => Assert.That(() => Output.CreateSecret((Output<int>)null!), Throws.ArgumentNullException);

    [Test]
    public async Task Unsecret_Secret_LeavesTheOriginalAsItIs()
    {
        var secret = Output.CreateSecret("s");
        var plain = Output.Unsecret(secret);
        Assert.That(await Outputs.KindAsync(plain), Is.EqualTo(Outputs.Known));
        Assert.That(await Outputs.ValueAsync(plain), Is.EqualTo("s"));
        Assert.That(await Outputs.KindAsync(secret), Is.EqualTo(Outputs.Secret));
    }

    [Test]
    public async Task CreateUnknown_Value_ReadsAsDefault()
    {
        var output = OutputUtilities.CreateUnknown(42);
        Assert.That(await Outputs.KindAsync(output), Is.EqualTo(Outputs.Unknown));
        Assert.That(await Outputs.ValueAsync(output), Is.Zero);
    }

    [Test]
    public async Task CreateUnknown_Factory_IsNeverCalled()
    {
        var calls = 0;
        var output = OutputUtilities.CreateUnknown(() => Task.FromResult(++calls));
        Assert.That(await Outputs.KindAsync(output), Is.EqualTo(Outputs.Unknown));
        Assert.That(calls, Is.Zero);
    }

    [Test]
    public async Task GetDependencies_CreatedValue_HasNone()
        => Assert.That(await OutputUtilities.GetDependenciesAsync(Output.Create(1)), Is.Empty);
}
