using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Core;

[TestFixture]
public sealed class DeferredOutputTests
{
    [Test]
    public async Task Resolve_Output_TakesOnValueAndKind(
        [ValueSource(typeof(Outputs), nameof(Outputs.Kinds))] string kind)
    {
        var deferred = new DeferredOutput<string>();
        var derived = deferred.Output.Apply(value => value + "!");
        deferred.Resolve(Outputs.Make(kind, "v"));
        Assert.That(await Outputs.KindAsync(derived), Is.EqualTo(kind));
        Assert.That(await Outputs.ValueAsync(derived), Is.EqualTo(Outputs.IsKnown(kind) ? "v!" : null));
    }

    [Test]
    public void Resolve_FailedOutput_FailsWithItsFailureInside()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.Create(Task.FromException<int>(new FormatException())));
        Assert.That(
            () => Outputs.ValueAsync(deferred.Output),
            Throws.InstanceOf<AggregateException>().With.InnerException.InstanceOf<FormatException>());
    }

    [Test]
    public void Resolve_Twice_Throws()
    {
        var deferred = new DeferredOutput<int>();
        deferred.Resolve(Output.Create(1));
        Assert.That(
            () => deferred.Resolve(Output.Create(2)),
            Throws.InvalidOperationException.With.Message.EqualTo("DeferredOutput can only be resolved once."));
    }
}
