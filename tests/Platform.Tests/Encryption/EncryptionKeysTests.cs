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

    private static readonly string[] Labels =
    [
        "alerts", "backups", "catalog", "cluster", "data", "images", "logs", "secrets", "tables", "volumes",
        "warehouse",
    ];

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
                    [Alias] = Labels.Length,
                    [Key] = Labels.Length,
                    ["dataplatform:encryption:EncryptionKeys"] = 1,
                }));
            Assert.That(run.NamesOf(Key), Is.EqualTo(Labels.Select(label => $"keys-{label}")));
            Assert.That(
                run.OfType(Alias).Select(alias => alias.Json),
                Is.EqualTo(Labels.Select(label =>
                    $$"""{"name":"alias/dataplatform-dev-{{label}}","targetKeyId":"keys-{{label}}-id"}""")));
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
                Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Governs}},{{Through("s3", "S3")}}]}"""));
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
                {{{{Through("ec2", "Ec2")}}}},
                {"Sid":"GrantThroughEc2","Effect":"Allow","Principal":"*","Action":"kms:CreateGrant","Resource":"*",
                "Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"},
                "StringEquals":{"kms:CallerAccount":"123456789012","kms:ViaService":"ec2.eu-west-1.amazonaws.com"}}}]}
                """.JoinLines()));
    }

    [TestCase("catalog", "glue", "Glue")]
    [TestCase("secrets", "secretsmanager", "SecretsManager")]
    public async Task Key_OfOneService_IsUsedThroughIt(string label, string service, string sid)
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, $"keys-{label}")["policy"],
            Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Governs}},{{Through(service, sid)}}]}"""));
    }

    [Test]
    public async Task BackupsKey_ByDefault_IsUsedAndGrantedThroughBackup()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-backups")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Governs}}}},
                {{{{Through("backup", "Backup")}}}},
                {"Sid":"GrantThroughBackup","Effect":"Allow","Principal":"*","Action":"kms:CreateGrant","Resource":"*",
                "Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"},"StringEquals":
                {"kms:CallerAccount":"123456789012","kms:ViaService":"backup.eu-west-1.amazonaws.com"}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task AlertsKey_ByDefault_IsUsedByThoseWhoPublish()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-alerts")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Governs}}}},
                {"Sid":"UseByAlarms","Effect":"Allow","Principal":{"Service":"cloudwatch.amazonaws.com"},
                "Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*","Condition":
                {"ArnLike":{"aws:SourceArn":"arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*"},
                "StringEquals":{"aws:SourceAccount":"123456789012"}}},
                {"Sid":"UseByEventsAndBudgets","Effect":"Allow",
                "Principal":{"Service":["budgets.amazonaws.com","events.amazonaws.com"]},
                "Action":["kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task TablesKey_ByDefault_IsUsedByTheServiceThatKeepsTheStacksTables()
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, "keys-tables")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Governs}}}},
                {"Sid":"UseByMaintenanceOfTables","Effect":"Allow",
                "Principal":{"Service":"maintenance.s3tables.amazonaws.com"},
                "Action":["kms:Decrypt","kms:GenerateDataKey"],"Resource":"*","Condition":{"StringLike":
                {"kms:EncryptionContext:aws:s3:arn":
                "arn:aws:s3tables:eu-west-1:123456789012:bucket/dataplatform-dev-tables/*"}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task Keys_OfSomePurposes_AreOnlyThose()
    {
        var run = await Run(new()
        {
            Target = RecordingCloud.Target(),
            Purposes = [KeyPurpose.Logs, KeyPurpose.Data, KeyPurpose.Logs],
        });
        Assert.That(run.NamesOf(Key), Is.EqualTo(new[] { "keys-data", "keys-logs" }));
    }

    [TestCase("cluster")]
    [TestCase("images")]
    [TestCase("warehouse")]
    public async Task Key_OfServicesThatAreGranted_IsUsedByWhomIamPoliciesLet(string label)
    {
        var run = await Run(new() { Target = RecordingCloud.Target() });
        Assert.That(
            run.Single(Key, $"keys-{label}")["policy"],
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
    [TestCase(KeyPurpose.Catalog, "glue.cn-north-1.amazonaws.com.cn")]
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
            Assert.That(keys, Has.Length.EqualTo(Labels.Length));
            Assert.That(keys.Select(key => key.Protect), Is.All.EqualTo(expected));
            // The catalog's key encrypts what others of the account put into the catalog.
            Assert.That(
                keys.Where(key => key.RetainOnDelete == true).Select(key => key.Name),
                Is.EquivalentTo(protect ? run.NamesOf(Key) : ["keys-catalog"]));
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

    private static string Through(string service, string sid) =>
        $$$$"""
        {"Sid":"UseThrough{{{{sid}}}}","Effect":"Allow","Principal":"*",
        "Action":["kms:Decrypt","kms:DescribeKey","kms:Encrypt","kms:GenerateDataKey*","kms:ReEncrypt*"],"Resource":"*",
        "Condition":{"StringEquals":{"kms:CallerAccount":"123456789012",
        "kms:ViaService":"{{{{service}}}}.eu-west-1.amazonaws.com"}}}
        """.JoinLines();

    private static Task<Recording> Run(EncryptionKeysArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new EncryptionKeys("keys", args));
}
