using DataPlatform.Components.Lake;
using DataPlatform.Components.Studio;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Studio.StudioRun;

namespace DataPlatform.Tests.Platform.Studio;

public sealed class EmrStudioTests
{
    [Test]
    public async Task Studio_InIamMode_IsThis()
    {
        var run = await Of(() => Args());
        Assert.That(
            run.Single(StudioRun.Studio).Json,
            Is.EqualTo(
                """
                {"authMode":"IAM",
                "defaultS3Location":"s3://dataplatform-dev-studio-123456789012-eu-west-1/workspaces",
                "description":"Notebooks of dataplatform-dev",
                "encryptionKeyArn":"arn:aws:kms:eu-west-1:123456789012:key/data",
                "engineSecurityGroupId":"studio-engine-id","name":"dataplatform-dev-platform",
                "serviceRole":"arn:aws:mock:::studio-service-role",
                "subnetIds":["net-private-a-id","net-private-b-id"],"tags":{"Name":"dataplatform-dev-platform"},
                "vpcId":"net-vpc-id","workspaceSecurityGroupId":"studio-workspace-id"}
                """.JoinLines()));
    }

    [Test]
    public async Task Studio_InSsoMode_HasAUserRoleAsWell()
    {
        var run = await Of(() => Args(StudioAuthMode.Sso));
        var studio = run.Single(StudioRun.Studio);
        Assert.Multiple(() =>
        {
            Assert.That(studio["authMode"], Is.EqualTo("SSO"));
            Assert.That(studio["userRole"], Is.EqualTo("arn:aws:mock:::studio-user-role"));
            Assert.That(studio.Inputs.ContainsKey("idpAuthUrl"), Is.False);
        });
    }

    [Test]
    public async Task Studio_WithAnIdentityProvider_SendsUsersThere()
    {
        var run = await Of(() => Args(provider: Okta));
        var studio = run.Single(StudioRun.Studio);
        Assert.Multiple(() =>
        {
            Assert.That(studio["idpAuthUrl"], Is.EqualTo(Okta.AuthUrl));
            Assert.That(studio["idpRelayStateParameterName"], Is.EqualTo("RelayState"));
            Assert.That(studio.Inputs.ContainsKey("userRole"), Is.False);
        });
    }

    [TestCase(StudioAuthMode.Iam, new string[0])]
    [TestCase(StudioAuthMode.Sso, new[] { "studio-user-policy" })]
    public async Task Studio_InAMode_ComesAfterWhatItLooksAt(StudioAuthMode mode, string[] more)
    {
        var run = await Of(() => Args(mode));
        string[] expected =
        [
            "studio-engine-workspace", "studio-service-policy", .. more, "studio-workspace-to-endpoints",
            "studio-workspace-to-engine", "studio-workspace-to-git", "studio-workspaces-encryption",
            "studio-workspaces-policy",
        ];
        Assert.That(run.OptionsOf(StudioRun.Studio, "studio-studio").DependsOn, Is.EqualTo(expected));
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Studio_Protected_IsKeptWithItsBucket(bool protect, bool? expected)
    {
        var run = await Of(() => Args(protect: protect));
        var bucket = run.OptionsOf("aws:s3/bucket:Bucket", "studio-workspaces");
        Assert.Multiple(() =>
        {
            Assert.That(run.OptionsOf(StudioRun.Studio, "studio-studio").Protect, Is.EqualTo(expected));
            Assert.That(bucket.Protect, Is.EqualTo(expected));
            Assert.That(bucket.RetainOnDelete, Is.EqualTo(expected));
        });
    }

    [Test]
    public async Task Bucket_OfWorkspaces_IsEncryptedWithTheKeyAndLogged()
    {
        var run = await Of(() => Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:s3/bucket:Bucket", "studio-workspaces").Json,
                Is.EqualTo(
                    """
                    {"bucket":"dataplatform-dev-studio-123456789012-eu-west-1","forceDestroy":false,
                    "tags":{"Name":"dataplatform-dev-studio-123456789012-eu-west-1"}}
                    """.JoinLines()));
            Assert.That(
                run.Single(
                    "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
                    "studio-workspaces-encryption").Json,
                Does.Contain("\"bucketKeyEnabled\":true").And.Contain($"\"kmsMasterKeyId\":\"{DataKey}\""));
            Assert.That(
                run.Single("aws:s3/bucketPolicy:BucketPolicy", "studio-workspaces-policy")["policy"],
                Is.EqualTo(LakePolicies.Data(
                    "arn:aws:s3:::dataplatform-dev-studio-123456789012-eu-west-1", DataKey).ToJson()));
            Assert.That(
                run.Single("aws:s3/bucketLogging:BucketLogging", "studio-workspaces-access-logs")["targetPrefix"],
                Is.EqualTo("connections/studio/"));
        });
    }

    [Test]
    public async Task Outputs_OfAStudio_AreThese()
    {
        var values = Array.Empty<string>();
        await Of(() => Args(), studio => values =
        [
            .. new[]
                {
                    studio.Url, studio.StudioId, studio.StudioArn, studio.BucketName,
                    studio.SecurityGroupIds["engine"], studio.SecurityGroupIds["workspace"],
                }
                .Select(output => OutputUtilities.GetValueAsync(output).GetAwaiter().GetResult()),
            .. studio.UserRoleArns.Keys,
        ]);
        Assert.That(values, Is.EqualTo(new[]
        {
            "https://studio-studio.emrstudio.mock", "studio-studio-id", "arn:aws:mock:::studio-studio",
            "dataplatform-dev-studio-123456789012-eu-west-1", "studio-engine-id", "studio-workspace-id",
        }));
    }

    [Test]
    public void Studio_InSixSubnets_IsRefused()
    {
        var args = new StudioSpec { Name = "a", AuthMode = StudioAuthMode.Iam, Subnets = 6 };
        Assert.That(
            StudioCheck.Find(args).Select(mistake => mistake.ToString()),
            Is.EqualTo(new[]
            {
                "enabled: 'true' asks for a Studio in 6 private subnets; accepted: a network of 5 zones at most, "
                    + "or false",
            }));
    }

    [Test]
    public void Studio_WithAMistake_IsNotMade() =>
        Assert.That(
            () => Of(() => Args(users: [User("ada", endpoints: "third")])),
            Throws.Exception.With.Message.Contain(
                "users[0].endpoints[0]: 'third' is no managed endpoint of the stack; accepted: first, second"));
}
