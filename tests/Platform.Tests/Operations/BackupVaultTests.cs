using DataPlatform.Components.Operations;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Operations;

public sealed class BackupVaultTests
{
    private const string Vault = "aws:backup/vault:Vault";
    private const string Lock = "aws:backup/vaultLockConfiguration:VaultLockConfiguration";
    private const string Selection = "aws:backup/selection:Selection";
    private const string Attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

    [Test]
    public async Task Vault_ByDefault_IsEncryptedAndGoesWithTheStack()
    {
        var run = await OperationsRun.Of(Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Vault, "backups-vault").Json,
                Is.EqualTo(
                    """
                    {"forceDestroy":true,"kmsKeyArn":"arn:aws:kms:eu-west-1:123456789012:key/1",
                    "name":"dataplatform-dev-backups","tags":{"Name":"dataplatform-dev-backups"}}
                    """.JoinLines()));
            Assert.That(
                run.Counts,
                Is.EquivalentTo(new Dictionary<string, int>
                {
                    ["aws:backup/plan:Plan"] = 1,
                    [Selection] = 1,
                    [Vault] = 1,
                    ["aws:iam/role:Role"] = 2,
                    [Attachment] = 2,
                    ["dataplatform:operations:BackupVault"] = 1,
                }));
            Assert.That(
                run.Options.Where(options => options.Name != "backups").Select(options => options.Parent),
                Is.All.EqualTo("backups"));
        });
    }

    [Test]
    public async Task Plan_Always_BacksUpEveryNightAndKeepsForTheGivenDays()
    {
        var run = await OperationsRun.Of(Args(days: 14));
        Assert.That(
            run.Single("aws:backup/plan:Plan", "backups-plan").Json,
            Is.EqualTo(
                """
                {"name":"dataplatform-dev-daily","rules":[{"completionWindow":1440,"lifecycle":{"deleteAfter":14},
                "recoveryPointTags":{"platform":"dataplatform","stack":"dev","team":"data"},"ruleName":"daily",
                "schedule":"cron(0 2 ? * * *)","scheduleExpressionTimezone":"Etc/UTC","startWindow":60,
                "targetVaultName":"dataplatform-dev-backups"}],"tags":{"Name":"dataplatform-dev-daily"}}
                """.JoinLines()));
    }

    // All tags must match: another stack's volumes are not this plan's.
    [Test]
    public async Task Volumes_OfThisPlatform_AreSelectedByTypeAndAllTags()
    {
        var run = await OperationsRun.Of(Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Selection, "backups-volumes").Json,
                Is.EqualTo(
                    """
                    {"conditions":[{"stringEquals":[
                    {"key":"aws:ResourceTag/platform","value":"dataplatform"},
                    {"key":"aws:ResourceTag/stack","value":"dev"},{"key":"aws:ResourceTag/backup","value":"true"}]}],
                    "iamRoleArn":"arn:aws:mock:::backups-backup-role","planId":"backups-plan-id",
                    "resources":["arn:aws:ec2:*:*:volume/*"]}
                    """.JoinLines()));
            Assert.That(
                run.OptionsOf(Selection, "backups-volumes").DependsOn,
                Is.EqualTo(new[] { "backups-backup-AWSBackupServiceRolePolicyForBackup" }));
        });
    }

    [Test]
    public async Task Volumes_InChina_AreThoseOfItsPartition()
    {
        var run = await OperationsRun.Of(new BackupVaultArgs
        {
            Target = RecordingCloud.Target(RecordingCloud.Region("cn-north-1")),
            KeyArn = OperationsRun.KeyArn,
            Tags = OperationsRun.Tags,
        });
        Assert.Multiple(() =>
        {
            Assert.That(run.Single(Selection).Json, Does.Contain("\"arn:aws-cn:ec2:*:*:volume/*\""));
            Assert.That(
                run.OfType(Attachment).Select(attachment => attachment["policyArn"]),
                Is.All.StartsWith("arn:aws-cn:iam::aws:policy/"));
        });
    }

    [Test]
    public async Task Buckets_WhenGiven_AreSelectedAndTheRolesMayBackThemUp()
    {
        var run = await OperationsRun.Of(Args(
            buckets: ["arn:aws:s3:::one", "arn:aws:s3:::two"], resources: ["arn:aws:redshift-serverless:a"]));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.NamesOf(Selection),
                Is.EqualTo(new[] { "backups-buckets", "backups-resources", "backups-volumes" }));
            Assert.That(
                run.Single(Selection, "backups-buckets").Json,
                Is.EqualTo(
                    """
                    {"iamRoleArn":"arn:aws:mock:::backups-backup-role","planId":"backups-plan-id",
                    "resources":["arn:aws:s3:::one","arn:aws:s3:::two"]}
                    """.JoinLines()));
            Assert.That(
                StableJson.Of(run.Single(Selection, "backups-resources")["resources"]),
                Is.EqualTo("""["arn:aws:redshift-serverless:a"]"""));
            Assert.That(
                run.OfType(Attachment).Select(attachment => $"{attachment["role"]} {attachment["policyArn"]}"),
                Is.EqualTo(new[]
                {
                    "backups-backup-role arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup",
                    "backups-backup-role arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Backup",
                    "backups-restore-role "
                    + "arn:aws:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores",
                    "backups-restore-role arn:aws:iam::aws:policy/AWSBackupServiceRolePolicyForS3Restore",
                }));
        });
    }

    [Test]
    public async Task Roles_Always_AreTakenByAwsBackupOnly()
    {
        var run = await OperationsRun.Of(Args());
        var roles = run.OfType("aws:iam/role:Role");
        Assert.Multiple(() =>
        {
            Assert.That(
                roles.Select(role => role.Name),
                Is.EqualTo(new[] { "backups-backup-role", "backups-restore-role" }));
            Assert.That(
                roles.Select(role => role["assumeRolePolicy"]),
                Is.All.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"BackUp","Effect":"Allow",
                    "Principal":{"Service":"backup.amazonaws.com"},"Action":"sts:AssumeRole"}]}
                    """.JoinLines()));
            Assert.That(roles.Select(role => role.Inputs.ContainsKey("name")), Is.All.False);
        });
    }

    // With changeableForDays the lock would become final: nobody could ever delete the vault.
    [Test]
    public async Task Lock_WhenAskedFor_CanBeTakenOffAgain()
    {
        var run = await OperationsRun.Of(Args(days: 7, locked: true));
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Lock, "backups-lock").Json,
                Is.EqualTo("""{"backupVaultName":"dataplatform-dev-backups","minRetentionDays":7}"""));
            // A vault has one lock: the old one, deleted later, would take the new one with it.
            Assert.That(
                run.Options.Where(options => options.DeleteBeforeReplace == true).Select(options => options.Name),
                Is.EqualTo(new[] { "backups-lock" }));
        });
    }

    [Test]
    public async Task Vault_WhenProtected_IsKeptAndNothingElse()
    {
        var run = await OperationsRun.Of(Args(locked: true, protect: true));
        var kept = run.Options.Where(options => options.Protect == true && options.RetainOnDelete == true);
        Assert.Multiple(() =>
        {
            Assert.That(kept.Select(options => options.Name), Is.EqualTo(new[] { "backups-vault" }));
            Assert.That(run.Single(Vault)["forceDestroy"], Is.False);
            Assert.That(
                run.Options.Where(options => options.Name != "backups-vault").Select(options => options.Protect),
                Is.All.Null);
        });
    }

    [TestCase(0)]
    [TestCase(3651)]
    public void Args_OutOfRange_AreRefused(int days) =>
        Assert.That(
            Args(days: days).Validate,
            Throws.ArgumentException.With.Message.StartsWith($"RetentionDays is {days}; accepted: 1 to 3650"));

    [Test]
    public void Args_WithMoreArnsThanASelectionTakes_AreRefused() =>
        Assert.Multiple(() =>
        {
            Assert.That(
                Args(buckets: [.. Enumerable.Range(0, 501).Select(i => $"arn:aws:s3:::b{i}")]).Validate,
                Throws.ArgumentException.With.Message.StartsWith("Buckets.Count is 501; accepted: 0 to 500"));
            Assert.That(
                Args(resources: [.. Enumerable.Range(0, 501).Select(i => $"arn:{i}")]).Validate,
                Throws.ArgumentException.With.Message.StartsWith("Resources.Count is 501; accepted: 0 to 500"));
        });

    [Test]
    public void Args_WithoutThePlatformsTags_AreRefused()
    {
        var args = new BackupVaultArgs
        {
            Target = RecordingCloud.Target(),
            KeyArn = OperationsRun.KeyArn,
            Tags = new Dictionary<string, string> { ["platform"] = "dataplatform" },
        };
        Assert.That(args.Validate, Throws.ArgumentException.With.Message.StartsWith("Tags has no 'stack'"));
    }

    private static BackupVaultArgs Args(
        int days = 35,
        bool locked = false,
        bool protect = false,
        string[]? buckets = null,
        string[]? resources = null) => new()
        {
            Target = RecordingCloud.Target(),
            KeyArn = OperationsRun.KeyArn,
            Tags = OperationsRun.Tags,
            RetentionDays = days,
            Resources = [.. resources ?? []],
            Buckets = [.. buckets ?? []],
            Lock = locked,
            Protect = protect,
        };
}
