using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Warehouse;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Platform.Warehouse;

public sealed class WarehousePoliciesTests
{
    [Test]
    public void Data_OfAPlaceWithItsOwnKey_IsReadThereAndDecryptedThroughS3Only() =>
        Assert.That(
            WarehousePolicies.ReadData([WarehouseRun.Finance]).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"Data1BucketLocation","Effect":"Allow","Action":"s3:GetBucketLocation",
                "Resource":"arn:aws:s3:::theirs"},
                {"Sid":"Data1List","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::theirs",
                "Condition":{"StringLike":{"s3:prefix":["teams/finance/","teams/finance/*"]}}},
                {"Sid":"Data1Objects","Effect":"Allow","Action":"s3:GetObject",
                "Resource":"arn:aws:s3:::theirs/teams/finance/*"},
                {"Sid":"Data1Key","Effect":"Allow","Action":"kms:Decrypt","Resource":"arn:theirs",
                "Condition":{"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"},
                "StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::theirs",
                "arn:aws:s3:::theirs/teams/finance/*"]}}}]}
                """.JoinLines()));

    [Test]
    public void Data_OfThePlatformsKey_HasNoStatementForIt() =>
        Assert.That(
            WarehousePolicies.ReadData([WarehouseRun.Sales, WarehouseRun.Sales])
                .Statements.Select(statement => statement.Sid),
            Is.EqualTo(new[]
            {
                "Data1BucketLocation", "Data1List", "Data1Objects",
                "Data2BucketLocation", "Data2List", "Data2Objects",
            }));

    [Test]
    public void Staging_OfTheWarehouse_IsAPlaceInTheWorkspaceBucket() =>
        Assert.That(
            WarehousePolicies.WriteStaging(RecordingCloud.Target(), "1").ToJson(),
            Does.Contain(
                """
                "Action":["s3:AbortMultipartUpload","s3:DeleteObject","s3:GetObject","s3:ListMultipartUploadParts",
                "s3:PutObject"],"Resource":"arn:aws:s3:::dataplatform-dev-workspace-1-eu-west-1/warehouse/*"
                """.JoinLines()));

    [Test]
    public void Tables_OfDatabases_AreOnlyRead()
    {
        var statement = WarehousePolicies
            .ReadTables([WarehouseRun.Sales, WarehouseRun.Finance], RecordingCloud.Target(), "1").Statements.Single();
        Assert.Multiple(() =>
        {
            Assert.That(statement.Actions.Values, Is.All.StartsWith("glue:Get").Or.EqualTo("glue:BatchGetPartition"));
            Assert.That(
                statement.Resources!.Values,
                Is.EqualTo(new[]
                {
                    "arn:aws:glue:eu-west-1:1:catalog",
                    "arn:aws:glue:eu-west-1:1:database/dataplatform_dev_sales",
                    "arn:aws:glue:eu-west-1:1:database/finance",
                    "arn:aws:glue:eu-west-1:1:table/dataplatform_dev_sales/*",
                    "arn:aws:glue:eu-west-1:1:table/finance/*",
                    "arn:aws:glue:eu-west-1:1:userDefinedFunction/dataplatform_dev_sales/*",
                    "arn:aws:glue:eu-west-1:1:userDefinedFunction/finance/*",
                }));
        });
    }

    [TestCase(6144)]
    [TestCase(6145)]
    public void Policy_LongerThanIamTakes_IsRefused(int length)
    {
        static PolicyDocument Document(int padding) => new(new PolicyStatement
        {
            Sid = new string('s', padding),
            Actions = PolicyTerms.Of("s3:GetObject"),
            Resources = PolicyTerms.Of("arn:aws:s3:::a/b"),
        });
        var document = Document(length - Document(0).ToJson().Length);
        Assert.That(
            () => WarehousePolicies.Fitting(document, "data-1"),
            length <= 6144
                ? Is.EqualTo(document.ToJson())
                : Throws.TypeOf<RunException>().With.Message.EqualTo(
                    "the warehouse's policy 'data-1' would be longer than the 6144 characters that IAM takes; "
                    + "accepted: data with prefixes of at most 120 characters"));
    }

    // Names as long as they may be, in the region whose ARNs are among the longest.
    [Test]
    public void Policies_OfTheLongestNames_FitIntoManagedPolicies()
    {
        var region = RecordingCloud.Region("us-gov-west-1");
        AwsTarget target = RecordingCloud.Target(region);
        var data = Enumerable.Range(0, WarehouseData.PerTablesPolicy).Select(i => new CatalogedData(
            new DataLocation($"{i}".PadRight(63, 'b'), new string('p', WarehouseData.FittingPrefix)),
            $"d{i}".PadRight(128, 'd'),
            region,
            $"arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/{Guid.Empty}{i}")).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(
                WarehousePolicies.ReadData(data.Take(WarehouseData.PerDataPolicy)).ToJson(),
                Has.Length.LessThanOrEqualTo(IamLimits.ManagedPolicyLength));
            Assert.That(
                WarehousePolicies.ReadTables(data, target, RecordingCloud.AccountId).ToJson(),
                Has.Length.LessThanOrEqualTo(IamLimits.ManagedPolicyLength));
        });
    }

    [Test]
    public void Schema_OfAnOddName_KeepsItsQuotes() =>
        Assert.That(
            WarehouseStatements.ExternalSchema("a\"b'c", "eu-west-1", "arn:role"),
            Is.EqualTo(
                "CREATE EXTERNAL SCHEMA IF NOT EXISTS \"a\"\"b'c\" FROM DATA CATALOG DATABASE 'a\"b''c' "
                + "REGION 'eu-west-1' IAM_ROLE 'arn:role';"));
}
