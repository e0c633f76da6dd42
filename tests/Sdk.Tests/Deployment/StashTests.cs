using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class StashTests
{
    [Test]
    public async Task Stash_KeepsItsInput()
    {
        Stash stash = null!;
        var cloud = new Cloud
        {
            Create = args => ("id", args.Inputs.Add("output", args.Inputs["input"])),
        };
        await TestProgram.PreviewAsync(
            cloud, () => { stash = new Stash("stash", new StashArgs { Input = "kept" }); });

        Assert.That(cloud.ArgsOf("stash").Type, Is.EqualTo("pulumi:index:Stash"));
        Assert.That(await TestProgram.ValueOf(stash.Output), Is.EqualTo("kept"));
        Assert.That(await TestProgram.ValueOf(stash.Input), Is.EqualTo("kept"));
    }
}
