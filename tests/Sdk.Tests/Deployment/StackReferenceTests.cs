using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class StackReferenceTests
{
    private static readonly Cloud Network = new()
    {
        Create = args => (null, new Dictionary<string, object>
        {
            ["name"] = args.Id!,
            ["outputs"] = new Dictionary<string, object> { ["vpc"] = "vpc-1", ["password"] = "p" },
            ["secretOutputNames"] = new[] { "password" },
        }),
    };

    [Test]
    public async Task StackReference_IsReadUnderTheNameOfTheStack()
    {
        var cloud = new Cloud();
        await TestProgram.PreviewAsync(cloud, () =>
        {
            _ = new StackReference("acme/network/dev");
            _ = new StackReference("other", new StackReferenceArgs { Name = "acme/other/dev" });
        });

        Assert.That(cloud.ArgsOf("acme/network/dev").Id, Is.EqualTo("acme/network/dev"));
        Assert.That(cloud.ArgsOf("other").Id, Is.EqualTo("acme/other/dev"));
        Assert.That(cloud.ArgsOf("other").Type, Is.EqualTo("pulumi:pulumi:StackReference"));
        Assert.That(cloud.InputsOf("other")["name"], Is.EqualTo("acme/other/dev"));
    }

    [Test]
    public async Task GetOutput_IsTheValueAndAsSecretAsThere()
    {
        var reference = await ReferenceAsync();

        var vpc = reference.GetOutput("vpc");
        var password = reference.RequireOutput("password");
        Assert.That(await TestProgram.ValueOf(vpc), Is.EqualTo("vpc-1"));
        Assert.That(await Output.IsSecretAsync(vpc), Is.False);
        Assert.That(await TestProgram.ValueOf(password), Is.EqualTo("p"));
        Assert.That(await Output.IsSecretAsync(password), Is.True);
        Assert.That(await TestProgram.ValueOf(reference.GetOutput("nope")), Is.Null);
    }

    [Test]
    public async Task GetOutputDetailsAsync_TellsSecretsApart()
    {
        var reference = await ReferenceAsync();

        var vpc = await reference.GetOutputDetailsAsync("vpc");
        var password = await reference.GetOutputDetailsAsync("password");
        Assert.That((vpc.Value, vpc.SecretValue), Is.EqualTo(((object?)"vpc-1", (object?)null)));
        Assert.That((password.Value, password.SecretValue), Is.EqualTo(((object?)null, (object?)"p")));
    }

    [Test]
    public async Task GetValueAsync_OfSecret_Throws()
    {
        var reference = await ReferenceAsync();

        Assert.That(await reference.GetValueAsync("vpc"), Is.EqualTo("vpc-1"));
        Assert.That(await reference.RequireValueAsync("vpc"), Is.EqualTo("vpc-1"));
        Assert.That(
            () => reference.GetValueAsync("password"),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Cannot call 'GetOutputValueAsync' if the referenced stack has secret outputs. " +
                "Use 'GetOutput' instead."));
        Assert.That(
            () => reference.RequireValueAsync("password"),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Cannot call 'RequireOutputValueAsync' if the referenced stack has secret outputs. " +
                "Use 'RequireOutput' instead."));
    }

    [Test]
    public void RequireOutput_OfNothing_FailsTheProgram()
        => Assert.That(
            () => TestProgram.PreviewAsync(
                Network, () => { new StackReference("acme/network/dev").RequireOutput("nope"); }),
            Throws.TypeOf<RunException>().With.Message.Contains(
                "Required output 'nope' does not exist on stack 'acme/network/dev'."));

    private static async Task<StackReference> ReferenceAsync()
    {
        StackReference reference = null!;
        await TestProgram.PreviewAsync(Network, () => { reference = new StackReference("acme/network/dev"); });
        return reference;
    }
}
