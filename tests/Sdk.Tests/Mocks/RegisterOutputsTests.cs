using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

[TestFixture]
public sealed class RegisterOutputsTests
{
    [Test]
    public async Task RegisterOutputs_OfComponent_DropsNulls()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            new Group("group").Register(new() { ["a"] = 1, ["b"] = Output.Create("x"), ["c"] = null });
        });

        var request = cloud.Outputs.Single(outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal));
        Assert.That(request.Outputs.Keys, Is.EquivalentTo(new[] { "a", "b" }));
        Assert.That(await TestProgram.ValueOf(request.Outputs["a"]), Is.EqualTo(1.0));
        Assert.That(await TestProgram.ValueOf(request.Outputs["b"]), Is.EqualTo("x"));
    }

    [Test]
    public async Task RegisterOutputs_OfUnknown_StayUnknown()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            new Group("group").Register(new() { ["a"] = OutputUtilities.CreateUnknown("x") });
        });

        var request = cloud.Outputs.Single(outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal));
        Assert.That(await TestProgram.IsKnown(request.Outputs["a"]), Is.False);
    }

    [Test]
    public async Task RegisterOutputs_OfStack_AreItsOutputPropertiesUnderTheirNames()
    {
        var cloud = new Cloud();
        await Deployment.TestAsync<Shop>(cloud, new() { ProjectName = "shop", StackName = "dev" });

        var request = cloud.Outputs.Single();
        Assert.That(request.Urn, Is.EqualTo("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev"));
        Assert.That(request.Outputs.Keys, Is.EquivalentTo(new[] { "endpoint", "Count" }));
        Assert.That(await TestProgram.ValueOf(request.Outputs["endpoint"]), Is.EqualTo("https://example.com"));
        Assert.That(await TestProgram.ValueOf(request.Outputs["Count"]), Is.EqualTo(3.0));
    }

    [Test]
    public async Task RegisterOutputs_Secret_StaySecret()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(
            cloud, () => new Group("group").Register(new() { ["a"] = Output.CreateSecret("x") }));

        var request = cloud.Outputs.Single(outputs => outputs.Urn.EndsWith("::group", StringComparison.Ordinal));
        Assert.That(await TestProgram.ValueOf(request.Outputs["a"]), Is.EqualTo("x"));
        Assert.That(await Output.IsSecretAsync(request.Outputs["a"]), Is.True);
    }

    private sealed class Shop : Stack
    {
        [Output]
        public Output<int> Count { get; private set; } = Output.Create(3);

        [Output("endpoint")]
        public Output<string> Url { get; private set; } = Output.Create("https://example.com");
    }
}
