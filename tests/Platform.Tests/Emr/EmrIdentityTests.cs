using DataPlatform.Components.Catalog;
using DataPlatform.Components.Emr;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Emr;

public sealed class EmrIdentityTests
{
    private const string Role = "aws:iam/role:Role";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Use =
        "\"Action\":[\"kms:Decrypt\",\"kms:DescribeKey\",\"kms:Encrypt\",\"kms:GenerateDataKey*\",\"kms:ReEncrypt*\"]";

    [Test]
    public async Task Roles_OfACluster_AreTakenByEmrOfThisAccountAndByNodes()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single(Role, "emr-service-role")["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"RunClusters","Effect":"Allow",
                    "Principal":{"Service":"elasticmapreduce.amazonaws.com"},"Action":"sts:AssumeRole",
                    "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:elasticmapreduce:eu-west-1:123456789012:*"},
                    "StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
                    """.JoinLines()));
            Assert.That(
                run.Single(Role, "emr-node-role")["assumeRolePolicy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"StartNodes","Effect":"Allow",
                    "Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:iam/instanceProfile:InstanceProfile").Json,
                Is.EqualTo(
                    """
                    {"name":"emr-node-role","role":"emr-node-role","tags":{"Name":"dataplatform-dev-emr-node"}}
                    """));
        });
    }

    [Test]
    public async Task Policies_OfTheRoles_AreThese()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.OfType("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
                    .Where(attachment => attachment.Name.StartsWith("emr-", StringComparison.Ordinal))
                    .Select(attachment => $"{attachment.Name} {attachment["role"]} {attachment["policyArn"]}"),
                Is.EqualTo(new[]
                {
                    "emr-AmazonEMRServicePolicy_v2 emr-service-role "
                        + "arn:aws:iam::aws:policy/service-role/AmazonEMRServicePolicy_v2",
                    "emr-AmazonSSMManagedInstanceCore emr-node-role "
                        + "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore",
                    "emr-data-1-attachment emr-node-role arn:aws:mock:::emr-data-1-policy",
                }));
            Assert.That(
                run.Single(RolePolicy, "emr-service-policy")["policy"],
                Is.EqualTo(
                    $$$$"""
                    {"Version":"2012-10-17","Statement":[{"Sid":"PassNodeRole","Effect":"Allow",
                    "Action":"iam:PassRole","Resource":"arn:aws:mock:::emr-node-role",
                    "Condition":{"StringLike":{"iam:PassedToService":"ec2.amazonaws.com*"}}},
                    {"Sid":"EncryptVolumes","Effect":"Allow",{{{{Use}}}},"Resource":"{{{{EmrRun.VolumesKey}}}}"},
                    {"Sid":"AttachVolumes","Effect":"Allow","Action":"kms:CreateGrant",
                    "Resource":"{{{{EmrRun.VolumesKey}}}}","Condition":{"Bool":{"kms:GrantIsForAWSResource":"true"}}},
                    {"Sid":"FindLogsKey","Effect":"Allow","Action":"kms:DescribeKey",
                    "Resource":"{{{{EmrRun.DataKey}}}}"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task NodePolicy_WithCertificates_ReadsThatOneObject()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(new EmrOptions
        {
            Certificates = new EmrCertificates("secrets", "emr/nodes.zip"),
        }));
        Assert.That(
            run.Single(RolePolicy, "emr-node-policy")["policy"],
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"WriteLogs","Effect":"Allow","Action":"s3:PutObject",
                "Resource":"arn:aws:mock:::lake-logs/emr/*"},
                {"Sid":"EncryptLogs","Effect":"Allow","Action":"kms:GenerateDataKey",
                "Resource":"{{{{EmrRun.DataKey}}}}"},
                {"Sid":"CatalogProbe","Effect":"Allow","Action":"glue:GetDatabase","Resource":[
                "arn:aws:glue:eu-west-1:123456789012:catalog","arn:aws:glue:eu-west-1:123456789012:database/default",
                "arn:aws:glue:eu-west-1:123456789012:database/global_temp"]},
                {"Sid":"EncryptLocalDisks","Effect":"Allow",{{{{Use}}}},"Resource":"{{{{EmrRun.VolumesKey}}}}"},
                {"Sid":"ReadCertificates","Effect":"Allow","Action":"s3:GetObject",
                "Resource":"arn:aws:s3:::secrets/emr/nodes.zip"}]}
                """.JoinLines()));
    }

    [Test]
    public async Task DataPolicy_OfAConnection_IsItsLocationAndItsTables()
    {
        var run = await EmrRun.Of(() => EmrRun.Args());
        var target = RecordingCloud.Target();
        Assert.That(
            run.Single("aws:iam/policy:Policy")["policy"],
            Is.EqualTo(new PolicyDocument(
            [
                .. LocationStatements.Of(
                    "Data1",
                    new DataLocation("dataplatform-dev-sales-123456789012-eu-west-1", ""),
                    DataAccess.ReadWrite,
                    target.Region),
                TableStatements.Of("Tables1", ["sales"], DataAccess.ReadWrite, target, RecordingCloud.AccountId),
            ]).ToJson()));
    }

    [Test]
    public async Task Roles_WithoutData_HaveNoPolicyForData()
    {
        var run = await EmrRun.Of(() => EmrRun.Args(data: _ => []));
        Assert.That(run.NamesOf("aws:iam/policy:Policy"), Is.Empty);
    }
}
