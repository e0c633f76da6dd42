using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Iam.Keys;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class GenerationCheckTests
{
    private const string SecretName = "dataplatform-dev/connections/sales";

    [TestCase(3, "3")]
    [TestCase(4, "3")]
    public void Generation_ThatIsDeployedOrTheNext_IsAccepted(int wanted, string deployed) =>
        Assert.That(Check(wanted, deployed), Is.EqualTo(wanted));

    [TestCase(2, "3", "generation 2 cannot follow generation 3, which is deployed; accepted: 3, or 4 for a new key")]
    [TestCase(5, "3", "generation 5 cannot follow generation 3, which is deployed; accepted: 3, or 4 for a new key")]
    [TestCase(
        1,
        "one",
        "the secret dataplatform-dev/connections/sales does not say which generation of the key is in it; accepted: "
        + "its number in the secret's tag key-generation")]
    [TestCase(
        1,
        "+1",
        "the secret dataplatform-dev/connections/sales does not say which generation of the key is in it; accepted: "
        + "its number in the secret's tag key-generation")]
    [TestCase(
        1,
        null,
        "the secret dataplatform-dev/connections/sales does not say which generation of the key is in it; accepted: "
        + "its number in the secret's tag key-generation")]
    public void Generation_ThatCannotFollow_IsRefused(int wanted, string? deployed, string message) =>
        Assert.That(
            () => Check(wanted, deployed),
            Throws.TypeOf<RunException>().With.Message.EqualTo($"connection 'sales': {message}"));

    [Test]
    public async Task Check_WhenOnlyALongerNameIsDeployed_AsksNoFurther()
    {
        var run = await Cloud().WithSecrets($"{SecretName}-europe").RunAsync(() => Make(7));
        Assert.Multiple(() =>
        {
            Assert.That(run.Calls, Is.EqualTo(new[] { ConnectionCloud.GetSecretsToken }));
            Assert.That(run.NamesOf("aws:iam/accessKey:AccessKey"), Is.EqualTo(new[] { "c-key-even", "c-key-odd" }));
        });
    }

    [Test]
    public async Task Check_OfTheNextGeneration_LetsTheKeysBeMade()
    {
        var run = await Cloud().WithSecrets(SecretName).WithSecretTags(("key-generation", "1"))
            .RunAsync(() => Make(2));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Calls,
                Is.EqualTo(new[] { ConnectionCloud.GetSecretToken, ConnectionCloud.GetSecretsToken }));
            Assert.That(run.NamesOf("aws:iam/accessKey:AccessKey"), Is.EqualTo(new[] { "c-key-even", "c-key-odd" }));
        });
    }

    [Test]
    public void Check_OfAGenerationThatGoesBackwards_FailsTheRun() =>
        Assert.That(
            async () => await Cloud().WithSecrets(SecretName).WithSecretTags(("key-generation", "3"))
                .RunAsync(() => Make(2)),
            Throws.Exception.With.Message.Contains(
                "connection 'sales': generation 2 cannot follow generation 3, which is deployed; accepted: 3, or 4 "
                + "for a new key"));

    // A key that did not wait for the check could be replaced before the run fails.
    [Test]
    public void Keys_OfAGenerationThatGoesBackwards_AreHeldBack()
    {
        var users = new List<Output<string>>();
        ComponentResourceOptions options = new()
        {
            ResourceTransformations =
            {
                args =>
                {
                    if (args.Args is AccessKeyArgs key)
                        users.Add(key.User.ToOutput());
                    return null;
                },
            },
        };
        Assert.That(
            async () => await Cloud().WithSecrets(SecretName).WithSecretTags(("key-generation", "3"))
                .RunAsync(() => Make(2, options)),
            Throws.Exception);
        Assert.Multiple(() =>
        {
            Assert.That(users, Has.Count.EqualTo(2));
            foreach (var user in users)
                Assert.That(async () => await OutputUtilities.GetValueAsync(user), Throws.TypeOf<RunException>());
        });
    }

    [Test]
    public async Task Check_OfARole_AsksNothing()
    {
        var run = await new RecordingCloud().RunAsync(
            () => _ = new DataConnection("c", ConnectionCloud.Args()));
        Assert.That(run.Calls, Is.Empty);
    }

    private static RecordingCloud Cloud() => new();

    private static void Make(int generation, ComponentResourceOptions? options = null) => _ = new DataConnection(
        "c",
        ConnectionCloud.Args(ConnectionCloud.Spec() with
        {
            Credentials = CredentialsKind.Keypair,
            Generation = generation,
        }),
        options);

    private static int Check(int wanted, string? deployed) => GenerationCheck.Check(
        "connection 'sales'",
        wanted,
        SecretName,
        deployed is null
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary<string, string>.Empty.Add(GenerationCheck.Tag, deployed));
}
