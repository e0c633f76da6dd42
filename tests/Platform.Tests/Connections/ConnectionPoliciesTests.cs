using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Connections.TestConnections;

namespace DataPlatform.Tests.Platform.Connections;

public sealed class ConnectionPoliciesTests
{
    [Test]
    public void Identity_OfAPlaceInAnExistingBucket_NamesItsPlaceKeyDatabaseWorkgroupAndResults()
    {
        var spec = Spec("team") with
        {
            Bucket = Existing("shared", "us-east-1", PartnerKey),
            Prefix = "data/team",
            Access = DataAccess.ReadOnly,
        };
        var statements = ConnectionPolicies.Identity(Plan(spec), Target, Account, lakeFormation: false).Statements;

        Assert.That(
            statements.Select(s => $"{s.Sid}: {string.Join(' ', s.Resources!.Values)}"
                + string.Concat(s.Conditions.Select(c => $" {c.Test} {c.Key} {string.Join(' ', c.Values)}"))),
            Is.EqualTo(new[]
            {
                "DataBucketLocation: arn:aws:s3:::shared",
                "DataList: arn:aws:s3:::shared StringLike s3:prefix data/team/ data/team/*",
                "DataObjects: arn:aws:s3:::shared/data/team/*",
                $"DataKey: {PartnerKey} StringEquals kms:ViaService s3.us-east-1.amazonaws.com "
                    + "StringLike kms:EncryptionContext:aws:s3:arn "
                    + "arn:aws:s3:::shared arn:aws:s3:::shared/data/team/*",
                "Tables: arn:aws:glue:eu-west-1:123456789012:catalog "
                    + "arn:aws:glue:eu-west-1:123456789012:database/dataplatform_dev_team "
                    + "arn:aws:glue:eu-west-1:123456789012:table/dataplatform_dev_team/* "
                    + "arn:aws:glue:eu-west-1:123456789012:userDefinedFunction/dataplatform_dev_team/*",
                "CatalogProbe: arn:aws:glue:eu-west-1:123456789012:catalog "
                    + "arn:aws:glue:eu-west-1:123456789012:database/default",
                "QueryWorkgroup: arn:aws:athena:eu-west-1:123456789012:workgroup/dataplatform-dev-team",
                "QueryCatalog: arn:aws:athena:eu-west-1:123456789012:datacatalog/AwsDataCatalog",
                "QueryCatalogNames: *",
                "QueryCatalogStatus: arn:aws:glue:eu-west-1:123456789012:catalog",
                "ResultsBucketLocation: arn:aws:s3:::dataplatform-dev-results-123456789012-eu-west-1",
                "ResultsList: arn:aws:s3:::dataplatform-dev-results-123456789012-eu-west-1 "
                    + "StringLike s3:prefix athena/team/ athena/team/*",
                "ResultsObjects: arn:aws:s3:::dataplatform-dev-results-123456789012-eu-west-1/athena/team/*",
                "ResultsWrite: arn:aws:s3:::dataplatform-dev-results-123456789012-eu-west-1/athena/team/*",
            }));
    }

    [TestCase(DataAccess.ReadOnly, new[] { "kms:Decrypt" })]
    [TestCase(DataAccess.ReadWrite, new[] { "kms:Decrypt", "kms:GenerateDataKey" })]
    public void Identity_OfABucketWithAKey_UsesItAsItUsesTheData(DataAccess access, string[] actions)
    {
        var spec = Spec("team") with { Bucket = Existing("shared", "us-east-1", PartnerKey), Access = access };
        Assert.That(
            ConnectionPolicies.Identity(Plan(spec), Target, Account, lakeFormation: false)
                .Statements.Single(statement => statement.Sid == "DataKey").Actions.Values,
            Is.EqualTo(actions));
    }

    [Test]
    public void Identity_WithLakeFormation_AlsoAsksItForData()
    {
        static IEnumerable<string> Sids(bool lakeFormation) =>
            ConnectionPolicies.Identity(Plan(Spec("team")), Target, Account, lakeFormation)
                .Statements.Select(statement => statement.Sid);

        Assert.That(Sids(true).Except(Sids(false)), Is.EqualTo(new[] { "LakeFormationDataAccess" }));
    }

    [TestCaseSource(typeof(TestConnections), nameof(Mixed))]
    public void Statements_ThatReachEverything_SayWhy(ConnectionSpec spec)
    {
        var plan = Plan(spec);
        var statements = ConnectionPolicies.Identity(plan, Target, Account, lakeFormation: true).Statements
            .Concat(ConnectionPolicies.Trust(plan, DssRole).Statements)
            .Concat(ConnectionPolicies.AssumeRoles(Target, Account).Statements)
            .Concat(ConnectionPolicies.ReadKeys(Target, Account).Statements)
            .ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(statements.Select(statement => statement.Sid), Is.Unique);
            Assert.That(
                statements.Where(statement => statement.Resources?.Values.Contains("*") == true)
                    .Select(statement => statement.Resources!.Reason),
                Is.All.Not.Null.And.Not.Empty);
        });
    }

    [Test]
    public void Trust_OfAConnection_NamesTheDssHostAndTheExternalId() =>
        Assert.That(
            ConnectionPolicies.Trust(Plan(Spec("team")), DssRole).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"AssumeByDss","Effect":"Allow",
                "Principal":{"AWS":"arn:aws:iam::123456789012:role/dataplatform-dev-dss"},"Action":"sts:AssumeRole",
                "Condition":{"StringEquals":{"sts:ExternalId":"dataplatform-dev-team"}}}]}
                """.JoinLines()));

    [Test]
    public void Roles_OfATarget_AreThoseBelowItsPath() =>
        Assert.That(
            ConnectionPolicies.AssumeRoles(Target, Account).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"AssumeConnectionRoles","Effect":"Allow",
                "Action":"sts:AssumeRole","Resource":"arn:aws:iam::123456789012:role/dataplatform-dev/connections/*"}]}
                """.JoinLines()));

    [Test]
    public void Keys_OfATarget_AreTheSecretsBelowItsPath() =>
        Assert.That(
            ConnectionPolicies.ReadKeys(Target, Account).ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"ReadConnectionKeys","Effect":"Allow",
                "Action":"secretsmanager:GetSecretValue",
                "Resource":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:dataplatform-dev/connections/*"}]}
                """.JoinLines()));
}
