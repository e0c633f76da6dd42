using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Connections;
using NUnit.Framework;
using Pulumi;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Dss.Identity.DssIdentityRun;

namespace DataPlatform.Tests.Platform.Dss.Identity;

/// <summary>DSS with a key of its own.</summary>
public sealed class DssKeyTests
{
    private const string User = "aws:iam/user:User";
    private const string Secret = "aws:secretsmanager/secret:Secret";

    [Test]
    public async Task Permissions_WithAKey_AreTheUsersAndTheHostKeepsItsOwn()
    {
        var run = await Of(Keypair(own: true));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(User).Json,
                Is.EqualTo(
                    """{"forceDestroy":true,"name":"dataplatform-dev-dss","tags":{"Name":"dataplatform-dev-dss"}}"""));
            Assert.That(run.NamesOf(ManagedPolicy), Is.EqualTo(new[] { "dss-registry-policy" }));
            Assert.That(
                run.Single(UserAttachment, "dss-registry-attachment").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::dss-registry-policy","user":"dataplatform-dev-dss"}"""));
            Assert.That(
                run.Single(OwnPolicy, "dss-host-sessions-policy")["role"], Is.EqualTo("dataplatform-dev-dss"));
            Assert.That(run.OfType(OwnPolicy), Has.Length.EqualTo(1));
            Assert.That(run.OfType(RoleAttachment), Is.Empty);
        });
    }

    [Test]
    public async Task Key_OfTheFirstGeneration_LiesInASecretByAKnownName()
    {
        var run = await Of(Keypair());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Secret).Json,
                Is.EqualTo(
                    """
                    {"description":"Access key of DSS","kmsKeyId":"arn:secrets",
                    "name":"dataplatform-dev/dss/access-key","recoveryWindowInDays":0,
                    "tags":{"Name":"dataplatform-dev/dss/access-key","key-generation":"1"}}
                    """.JoinLines()));
            Assert.That(
                run.Single(SecretVersion)["secretString"],
                Is.EqualTo(
                    """
                    {"accessKeyId":"dss-key-odd-id","secretAccessKey":"dss-key-odd+secret/","generation":1,
                    "user":"dataplatform-dev-dss"}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:secretsmanager/secretPolicy:SecretPolicy")["policy"],
                Is.EqualTo(SecretPolicies.Of("arn:aws:mock:::dss-secret", RecordingCloud.AccountId).ToJson()));
        });
    }

    [Test]
    public async Task Rotation_ByOne_LeavesTheKeyBeforeWorking()
    {
        var run = await Of(Keypair(generation: 2));
        Assert.That(
            run.OfType(AccessKey).Select(key => $"{key.Name} {key["status"]}"),
            Is.EqualTo(new[] { "dss-key-even Active", "dss-key-odd Active" }));
    }

    [Test]
    public async Task Key_ThatIsRetired_IsSwitchedOff()
    {
        var run = await Of(Keypair(generation: 2, retired: 1));
        Assert.That(
            run.OfType(AccessKey).Select(key => $"{key.Name} {key["status"]}"),
            Is.EqualTo(new[] { "dss-key-even Active", "dss-key-odd Inactive" }));
    }

    [Test]
    public async Task Principal_WithAKey_IsTheUserAndTheHostComesAfterTheSecretsValue()
    {
        DssIdentity? identity = null;
        Output<string>? value = null;
        _ = await new RecordingCloud().WithSecrets().RunAsync(() => identity = new DssIdentity(
            "dss",
            Keypair(own: true),
            new()
            {
                ResourceTransformations =
                {
                    made =>
                    {
                        value = made.Args is Pulumi.Aws.SecretsManager.SecretVersionArgs version
                            ? version.SecretString?.ToOutput()
                            : value;
                        return null;
                    },
                },
            }));
        Assert.Multiple(async () =>
        {
            Assert.That(identity!.KeySecretName, Is.EqualTo("dataplatform-dev/dss/access-key"));
            Assert.That(
                await OutputUtilities.GetValueAsync(identity.PrincipalArn), Is.EqualTo("arn:aws:mock:::dss-user"));
            Assert.That(
                identity.Policies.Select(policy => policy.GetResourceName()),
                Is.EqualTo(new[] { "dss-host-sessions-policy", "dss-registry-attachment", "dss-secret-value" }));
            Assert.That(await Output.IsSecretAsync(value!), Is.True);
        });
    }

    [Test]
    public void Key_WhoseGenerationGoesBackwards_FailsTheRun() =>
        Assert.That(
            async () => await new RecordingCloud()
                .WithSecrets("dataplatform-dev/dss/access-key")
                .WithSecretTags(("key-generation", "3"))
                .RunAsync(() => _ = new DssIdentity("dss", Keypair(generation: 2))),
            Throws.Exception.With.Message.Contains(
                "access key of DSS: generation 2 cannot follow generation 3, which is deployed; accepted: 3, or 4 for "
                + "a new key"));

    [TestCase(0, 0, "KeyGeneration is 0; accepted: 1 to 2147483647")]
    [TestCase(2, 2, "RetiredKeyGeneration is 2; accepted: 0 to 1")]
    [TestCase(2, -1, "RetiredKeyGeneration is -1; accepted: 0 to 1")]
    public void Generations_OutOfRange_AreRefused(int generation, int retired, string message) =>
        Assert.That(
            () => Keypair(generation: generation, retired: retired).Validate(),
            Throws.ArgumentException.With.Message.StartsWith(message));

    [Test]
    public void Keypair_WithoutAKeyForSecrets_IsRefused() =>
        Assert.That(
            () => new DssIdentityArgs
            {
                Target = RecordingCloud.Target(),
                Permissions = None,
                Credentials = DssCredentials.Keypair,
            }.Validate(),
            Throws.ArgumentException.With.Message.StartsWith(
                "SecretsKeyArn is missing with a key pair; accepted: ARN of a KMS key"));

    private static DssIdentityArgs Keypair(bool own = false, int generation = 1, int retired = 0) => Args(
        own ? None.Add("registry", DssPermissions.Registry(RecordingCloud.Target())) : null,
        None.Add("sessions", HostPermissions.Sessions()),
        DssCredentials.Keypair,
        generation,
        retired);
}
