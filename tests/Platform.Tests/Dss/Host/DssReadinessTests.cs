using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class DssReadinessTests
{
    private const string Stack = "aws:cloudformation/stack:Stack";

    [TestCase(120, 125)]
    [TestCase(10, 15)]
    public async Task Stack_OfARelease_WaitsForOneSignal(int minutes, int stackMinutes)
    {
        var run = await HostRun.Of(() => Create(minutes));
        Assert.That(
            run.Single(Stack).Json,
            Is.EqualTo(
                $$$$"""
                {"name":"dataplatform-dev-dss-0123456789ab","onFailure":"DELETE",
                "tags":{"Name":"dataplatform-dev-dss"},"templateBody":"{\"AWSTemplateFormatVersion\":\"2010-09-09\",
                \"Description\":\"Waits for the host of Dataiku DSS\",
                \"Outputs\":{\"Ready\":{\"Value\":{\"Ref\":\"Ready\"}}},\"Resources\":{\"Ready\":{\"CreationPolicy\":
                {\"ResourceSignal\":{\"Count\":1,\"Timeout\":\"PT{{{{minutes}}}}M\"}},
                \"Type\":\"AWS::CloudFormation::WaitCondition\"}}}","timeoutInMinutes":{{{{stackMinutes}}}}}
                """.JoinLines()));
    }

    [Test]
    public async Task Stack_ThatFailed_IsMadeAnewAndWaitsLongEnough()
    {
        CustomResourceOptions? seen = null;
        var trigger = "";
        var run = await HostRun.Of(() =>
        {
            var options = new ComponentResourceOptions();
            options.ResourceTransformations.Add(resource =>
            {
                seen = resource.Options as CustomResourceOptions ?? seen;
                return null;
            });
            Create(120, options);
            seen!.ReplacementTrigger!.Apply(value => trigger = value.ToString());
        });
        Assert.Multiple(() =>
        {
            Assert.That(seen!.ReplaceOnChanges, Is.EqualTo(new[] { "#initerror" }));
            Assert.That(seen.DeleteBeforeReplace, Is.True);
            Assert.That(seen.CustomTimeouts?.Create, Is.EqualTo(TimeSpan.FromMinutes(135)));
            Assert.That(trigger, Is.EqualTo("i-1"), "a new host is waited for");
            Assert.That(run.OptionsOf(Stack, "ready-stack").DependsOn, Is.EqualTo(new[] { "data-volume" }));
        });
    }

    [Test]
    public async Task Host_OfACompleteStack_IsReady()
    {
        var host = "";
        await HostRun.Of(() => Create(120).InstanceId.Apply(id => host = id));
        Assert.That(host, Is.EqualTo("i-1"));
    }

    [Test]
    public void Host_OfAStackThatIsNotComplete_IsNotTakenForReady() =>
        Assert.That(
            () => DssReadiness.Check("i-1", ImmutableDictionary<string, string>.Empty),
            Throws.TypeOf<RunException>().With.Message.StartsWith("DSS is not ready on host i-1: "));

    [TestCase(9)]
    [TestCase(721)]
    public void Minutes_OutOfRange_AreRefused(int minutes) =>
        Assert.That(
            async () => await HostRun.Of(() => Create(minutes)),
            Throws.Exception.With.Message.Contains($"Minutes is {minutes}; accepted: 10 to 720"));

    private static DssReadiness Create(int minutes, ComponentResourceOptions? options = null)
    {
        var volume = new DssVolume("data", HostRun.Volume(snapshots: 0));
        return new DssReadiness(
            "ready",
            new DssReadinessArgs
            {
                Target = RecordingCloud.Target(),
                Release = Output.Create("0123456789ab"),
                InstanceId = Output.Create("i-1"),
                After = [volume.Volume],
                Minutes = minutes,
            },
            options);
    }
}
