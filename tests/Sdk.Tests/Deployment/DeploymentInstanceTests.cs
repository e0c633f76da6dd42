using DataPlatform.Tests.Sdk.Mocks;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Deployments;

[TestFixture]
public sealed class DeploymentInstanceTests
{
    [Test]
    public async Task Instance_WithoutOptions_HasTheDefaults()
    {
        var (project, stack, organization, isDryRun) = await ReadAsync(new TestOptions(), instance
            => (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.IsDryRun));

        Assert.That(project, Is.EqualTo("project"));
        Assert.That(stack, Is.EqualTo("stack"));
        Assert.That(organization, Is.EqualTo("organization"));
        Assert.That(isDryRun, Is.True);
    }

    [Test]
    public async Task Instance_WithOptions_HasTheirs()
    {
        var options = new TestOptions
        {
            ProjectName = "shop",
            StackName = "dev",
            OrganizationName = "acme",
            RootDirectory = "/app",
            IsPreview = false,
        };

        var (project, stack, organization, root, isDryRun) = await ReadAsync(options, instance
            => (instance.ProjectName, instance.StackName, instance.OrganizationName, instance.RootDirectory,
                instance.IsDryRun));

        Assert.That(project, Is.EqualTo("shop"));
        Assert.That(stack, Is.EqualTo("dev"));
        Assert.That(organization, Is.EqualTo("acme"));
        Assert.That(root, Is.EqualTo("/app"));
        Assert.That(isDryRun, Is.False);
    }

    [Test]
    public void RootDirectory_Unset_Fails()
        => Assert.That(
            () => ReadAsync(new TestOptions(), instance => instance.RootDirectory),
            Throws.TypeOf<RunException>()
                .With.Message.Contains("The Pulumi CLI version does not support root directory."));

    [Test]
    public async Task Instance_OutsideOfProgram_Throws()
    {
        await TestProgram.PreviewAsync(new Cloud(), () => { });

        Assert.That(
            () => Deployment.Instance,
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Trying to acquire Deployment.Instance before 'Run' was called."));
    }

    [Test]
    public void Resource_OutsideOfProgram_Throws()
        => Assert.That(() => new Widget("widget"), Throws.InvalidOperationException);

    [Test]
    public async Task RequirePulumiVersionAsync_InTest_Succeeds()
    {
        Task? check = null;
        await TestProgram.PreviewAsync(new Cloud(), () => { check = Deployment.RequirePulumiVersionAsync(">=3.0.0"); });

        Assert.That(check!.IsCompletedSuccessfully, Is.True);
    }

    [Test]
    public void RequirePulumiVersionAsync_OutsideOfProgram_Throws()
        => Assert.That(() => Deployment.RequirePulumiVersionAsync(">=3.0.0"), Throws.InvalidOperationException);

    private static async Task<T> ReadAsync<T>(TestOptions options, Func<DeploymentInstance, T> read)
    {
        T result = default!;
        await Deployment.TestAsync(new Cloud(), options, () => { result = read(Deployment.Instance); });
        return result;
    }
}
