using DataPlatform.Components.Encryption;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Encryption;

public sealed class EncryptionKeysTests
{
    private const string Key = "aws:kms/key:Key";
    private const string Alias = "aws:kms/alias:Alias";

    private static readonly string Governs =
        """
        {"Sid":"AccountGoverns","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:root"},
        "Action":"kms:*","Resource":"*"}
        """.JoinLines();

    private static readonly string ThroughS3 =
        """
        {"Sid":"UseThroughS3","Effect":"Allow","Principal":"*",
        "Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":"*",
        "Condition":{"StringEquals":{"kms:CallerAccount":"123456789012","kms:ViaService":"s3.eu-west-1.amazonaws.com"}}}
        """.JoinLines();

    [Test]
    public async Task Keys_Always_AreOnePerPurposeWithAnAlias()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    [Alias] = 4,
                    [Key] = 4,
                    ["dataplatform:encryption:EncryptionKeys"] = 1,
                }));
            Assert.That(
                run.NamesOf(Key), Is.EqualTo(new[] { "keys-cluster", "keys-data", "keys-logs", "keys-volumes" }));
            Assert.That(
                run.OfType(Alias).Select(alias => alias.Json),
                Is.EqualTo(new[]
                {
                    """{"name":"alias/dataplatform-dev-cluster","targetKeyId":"keys-cluster-id"}""",
                    """{"name":"alias/dataplatform-dev-data","targetKeyId":"keys-data-id"}""",
                    """{"name":"alias/dataplatform-dev-logs","targetKeyId":"keys-logs-id"}""",
                    """{"name":"alias/dataplatform-dev-volumes","targetKeyId":"keys-volumes-id"}""",
                }));
        });
    }

    [Test]
    public async Task DataKey_ByDefault_RotatesAndIsUsedThroughS3()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        var key = run.Single(Key, "keys-data");
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(key.Inputs.Remove("policy")),
                Is.EqualTo(
                    """
                    {"bypassPolicyLockoutSafetyCheck":false,"deletionWindowInDays":30,
                    "description":"dataplatform-dev: Objects in the data lake's buckets","enableKeyRotation":true,
                    "rotationPeriodInDays":365,"tags":{"Name":"dataplatform-dev-data"}}
                    """.JoinLines()));
            Assert.That(
                key["policy"],
                Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Governs}},{{ThroughS3}}]}"""));
        });
    }

    [Test]
    public async Task LogsKey_ByDefault_IsUsedByLogGroupsOfThisAccountAndRegion()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-logs")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Governs}}}},
                {"Sid":"UseByCloudWatchLogs","Effect":"Allow","Principal":{"Service":"logs.eu-west-1.amazonaws.com"},
                "Action":["kms:Decrypt*","kms:Describe*","kms:Encrypt*","kms:GenerateDataKey*","kms:ReEncrypt*"],
                "Resource":"*","Condition":{"ArnLike":{"kms:EncryptionContext:aws:logs:arn":
                "arn:aws:logs:eu-west-1:123456789012:log-group:*"}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task VolumesKey_ByDefault_IsUsedAndGrantedThroughEc2()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-volumes")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Governs}}}},
                {{{{ThroughS3.Replace("S3", "Ec2", StringComparison.Ordinal).Replace(
                    "s3.", "ec2.", StringComparison.Ordinal)}}}},
                {"Sid":"GrantThroughEc2","Effect":"Allow","Principal":"*","Action":"kms:CreateGrant","Resource":"*",
                "Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"},
                "StringEquals":{"kms:CallerAccount":"123456789012","kms:ViaService":"ec2.eu-west-1.amazonaws.com"}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task ClusterKey_ByDefault_IsUsedByWhomIamPoliciesLet()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-cluster")["policy"],
            Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Governs}}]}"""));
    }

    [Test]
    public void Policy_WithAdministrators_LetsThemManageAndNotDecrypt()
    {
        string[] administrators = ["arn:aws:iam::123456789012:role/b", "arn:aws:iam::123456789012:role/a"];
        var statement = KeyPolicy.Of(KeyPurpose.Data, RecordingCloud.Target(), "1", administrators).Statements[1];
        Assert.Multiple(() =>
        {
            Assert.That(statement.Sid, Is.EqualTo("Administer"));
            Assert.That(statement.Principal!.Terms.Values, Is.EqualTo(administrators.Order()));
            Assert.That(
                statement.Actions.Values,
                Has.None.Matches<string>(action =>
                    action is "kms:*" or "kms:Decrypt" or "kms:Encrypt" or "kms:CreateGrant" or "kms:Create*"));
        });
    }

    [TestCase(KeyPurpose.Data, "s3.cn-north-1.amazonaws.com.cn")]
    [TestCase(KeyPurpose.Logs, "logs.cn-north-1.amazonaws.com.cn")]
    [TestCase(KeyPurpose.Volumes, "ec2.cn-north-1.amazonaws.com.cn")]
    public void Policy_InChina_NamesItsServices(KeyPurpose purpose, string service) =>
        Assert.That(
            KeyPolicy.Of(purpose, RecordingCloud.Target(RecordingCloud.Region("cn-north-1")), "1", []).ToJson(),
            Does.Contain($"\"{service}\"").And.Contain("\"arn:aws-cn:iam::1:root\""));

    [Test]
    public void Policies_OfEveryPurpose_GiveAReasonForEveryWildcard() =>
        Assert.That(
            from purpose in Enum.GetValues<KeyPurpose>()
            from statement in KeyPolicy.Of(purpose, RecordingCloud.Target(), "1", ["arn:aws:iam::1:role/a"]).Statements
            from terms in new[] { statement.Actions, statement.Resources!, statement.Principal!.Terms }
            where terms.Values.Any(value => value is "*" or "kms:*") && string.IsNullOrWhiteSpace(terms.Reason)
            select statement.Sid,
            Is.Empty);

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Keys_WhenProtected_AreKeptToo(bool protect, bool? expected)
    {
        var run = await Run(new() { Target = RecordingCloud.Target(), Protect = protect });
        var keys = run.Options.Where(options => options.Type == Key).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(keys, Has.Length.EqualTo(4));
            Assert.That(keys.Select(key => key.Protect), Is.All.EqualTo(expected));
            Assert.That(keys.Select(key => key.RetainOnDelete), Is.All.EqualTo(expected));
            Assert.That(keys.Select(key => key.Parent), Is.All.EqualTo("keys"));
        });
    }

    [TestCase(89, 30, "RotationPeriodInDays is 89; accepted: 90 to 2560")]
    [TestCase(2561, 30, "RotationPeriodInDays is 2561; accepted: 90 to 2560")]
    [TestCase(365, 6, "DeletionWindowInDays is 6; accepted: 7 to 30")]
    [TestCase(365, 31, "DeletionWindowInDays is 31; accepted: 7 to 30")]
    public void Args_OutOfRange_AreRefused(int rotation, int window, string message)
    {
        var args = new EncryptionKeysArgs
        {
            Target = RecordingCloud.Target(),
            RotationPeriodInDays = rotation,
            DeletionWindowInDays = window,
        };
        Assert.That(args.Validate, Throws.ArgumentException.With.Message.StartsWith(message));
    }

    [Test]
    public void Args_WithAnAdministratorThatIsNoArn_AreRefused()
    {
        var args = new EncryptionKeysArgs { Target = RecordingCloud.Target(), Administrators = ["admin"] };
        Assert.That(
            args.Validate,
            Throws.ArgumentException.With.Message.StartsWith(
                "Administrators has 'admin'; accepted: ARNs of IAM roles and users"));
    }

    private static Task<Recording> Run(EncryptionKeysArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new EncryptionKeys("keys", args));
}
