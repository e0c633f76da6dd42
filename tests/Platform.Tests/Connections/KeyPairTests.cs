using DataPlatform.Components.Connections;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.Aws.SecretsManager;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class KeyPairTests
{
    private const string AccessKeyType = "aws:iam/accessKey:AccessKey";
    private const string SecretType = "aws:secretsmanager/secret:Secret";
    private const string VersionType = "aws:secretsmanager/secretVersion:SecretVersion";
    private const string SecretName = "dataplatform-dev/connections/sales";

    [Test]
    public async Task KeyPair_OfTheFirstGeneration_HasAUserWithOneKey()
    {
        var run = await ConnectionCloud.Run(Args(1));
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType("aws:iam/role:Role"), Is.Empty);
            Assert.That(
                run.Single("aws:iam/user:User").Json,
                Is.EqualTo(
                    """
                    {"forceDestroy":true,"path":"/dataplatform-dev/connections/",
                    "tags":{"Name":"dataplatform-dev-sales"}}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:iam/userPolicyAttachment:UserPolicyAttachment").Json,
                Is.EqualTo("""{"policyArn":"arn:aws:mock:::c-policy","user":"c-user"}"""));
            Assert.That(
                run.Single(AccessKeyType, "c-key-odd").Json,
                Is.EqualTo("""{"status":"Active","user":"c-user"}"""));
            Assert.That(
                run.Single(VersionType)["secretString"],
                Is.EqualTo(
                    """
                    {"accessKeyId":"c-key-odd-id","secretAccessKey":"c-key-odd+secret/","generation":1,"user":"c-user"}
                    """));
        });
    }

    [Test]
    public async Task KeyPair_OfALaterGeneration_HasTheNewestKeyInTheSecret()
    {
        var run = await ConnectionCloud.Run(Args(4, retired: 3));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType(AccessKeyType).Select(key => $"{key.Name} {key["status"]}"),
                Is.EqualTo(new[] { "c-key-even Active", "c-key-odd Inactive" }));
            Assert.That(
                run.Single(VersionType)["secretString"],
                Is.EqualTo(
                    """
                    {"accessKeyId":"c-key-even-id","secretAccessKey":"c-key-even+secret/","generation":4,
                    "user":"c-user"}
                    """.JoinLines()));
            Assert.That(
                run.Single(SecretType).Json,
                Is.EqualTo(
                    $$$"""
                    {"description":"Access key of connection sales","kmsKeyId":"arn:secrets","name":"{{{SecretName}}}",
                    "recoveryWindowInDays":0,"tags":{"Name":"{{{SecretName}}}","key-generation":"4"}}
                    """.JoinLines()));
            Assert.That(run.OptionsOf(SecretType, "c-secret").DependsOn, Is.EqualTo(new[] { "c-key-even" }));
        });
    }

    // The key in it goes with it, and a connection that is taken out and brought back needs the name.
    [Test]
    public async Task Secret_WhereThePlatformIsProtected_LeavesItsNameFreeAtOnce()
    {
        var run = await ConnectionCloud.Run(ConnectionCloud.Args(Args(1).Spec, protect: true));
        Assert.That(run.Single(SecretType)["recoveryWindowInDays"], Is.Zero);
    }

    [Test]
    public async Task SecretPolicy_Always_IsThatOfSecretPoliciesAndNeverPublic()
    {
        var run = await ConnectionCloud.Run(Args(1));
        var policy = run.Single("aws:secretsmanager/secretPolicy:SecretPolicy");
        Assert.Multiple(() =>
        {
            Assert.That(policy["secretArn"], Is.EqualTo("arn:aws:mock:::c-secret"));
            Assert.That(policy["blockPublicPolicy"], Is.True);
            Assert.That(
                policy["policy"],
                Is.EqualTo(SecretPolicies.Of("arn:aws:mock:::c-secret", RecordingCloud.AccountId).ToJson()));
        });
    }

    [Test]
    public void SecretPolicy_OfASecret_DeniesPlainHttpAndOtherAccounts() =>
        Assert.That(
            SecretPolicies.Of("arn:s", "1").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"DenyPlainHttp","Effect":"Deny","Principal":"*","Action":"secretsmanager:*","Resource":"arn:s",
                "Condition":{"Bool":{"aws:SecureTransport":"false"}}},
                {"Sid":"DenyOtherAccounts","Effect":"Deny","Principal":"*","Action":"secretsmanager:*",
                "Resource":"arn:s","Condition":{"StringNotEquals":{"aws:PrincipalAccount":"1"}}}]}
                """.JoinLines()));

    [Test]
    public async Task Rotation_OfAKey_DeletesWhatWasInItsSlotFirst()
    {
        var seen = new List<(string Name, CustomResourceOptions Options)>();
        var run = await new RecordingCloud().WithSecrets().RunAsync(() => _ = new DataConnection(
            "c",
            Args(3),
            Observing(args =>
            {
                if (args.Resource is AccessKey)
                    seen.Add((args.Resource.GetResourceName(), (CustomResourceOptions)args.Options));
            })));
        var triggers = seen.OrderBy(key => key.Name, StringComparer.Ordinal).ToArray();
        Assert.Multiple(async () =>
        {
            Assert.That(run.OfType(AccessKeyType), Has.Length.EqualTo(2));
            Assert.That(triggers.Select(key => key.Name), Is.EqualTo(new[] { "c-key-even", "c-key-odd" }));
            Assert.That(triggers.Select(key => key.Options.DeleteBeforeReplace), Is.All.True);
            Assert.That(await Known(triggers[0].Options.ReplacementTrigger), Is.EqualTo(2));
            Assert.That(await Known(triggers[1].Options.ReplacementTrigger), Is.EqualTo(3));
        });
    }

    // What the value depends on is what would take it along when it is replaced: the other slot must not be among it.
    [Test]
    public async Task Value_OfTheSecret_IsSecretAndRestsOnTheNewestKeyOnly()
    {
        Output<string>? value = null;
        _ = await new RecordingCloud().WithSecrets().RunAsync(() => _ = new DataConnection(
            "c",
            Args(3),
            Observing(args =>
            {
                if (args.Args is SecretVersionArgs version)
                    value = version.SecretString?.ToOutput();
            })));
        Assert.That(value, Is.Not.Null);
        var resources = await OutputUtilities.GetDependenciesAsync(value!);
        Assert.Multiple(async () =>
        {
            Assert.That(await Output.IsSecretAsync(value!), Is.True);
            Assert.That(
                resources.Select(resource => resource.GetResourceName()),
                Is.EquivalentTo(new[] { "c-key-odd", "c-user" }));
        });
    }

    private static ComponentResourceOptions Observing(Action<ResourceTransformationArgs> observe) => new()
    {
        ResourceTransformations =
        {
            args =>
            {
                observe(args);
                return null;
            },
        },
    };

    private static Task<object> Known(Input<object>? trigger) =>
        OutputUtilities.GetValueAsync(trigger!.ToOutput());

    private static DataConnectionArgs Args(int generation, int retired = 0) =>
        ConnectionCloud.Args(ConnectionCloud.Spec() with
        {
            Credentials = CredentialsKind.Keypair,
            Generation = generation,
            RetiredGeneration = retired,
        });
}
