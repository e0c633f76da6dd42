using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.LakeFormation;

public sealed class LakeFormationPoliciesTests
{
    private const string Statements =
        """
        {"Sid":"DataBucketLocation","Effect":"Allow","Action":"s3:GetBucketLocation","Resource":"arn:aws:s3:::b"},
        {"Sid":"DataList","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::b",
        "Condition":{"StringLike":{"s3:prefix":["p/","p/*"]}}},
        {"Sid":"DataObjects","Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject","s3:GetObject",
        "s3:ListMultipartUploadParts","s3:PutObject"],"Resource":"arn:aws:s3:::b/p/*"}
        """;

    [Test]
    public void Trust_Always_IsOfLakeFormationForTheAccount() =>
        Assert.That(
            LakeFormationPolicies.Trust("123456789012").ToJson(),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"GiveOutCredentials","Effect":"Allow",
                "Principal":{"Service":"lakeformation.amazonaws.com"},"Action":"sts:AssumeRole",
                "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
                """.JoinLines()));

    [Test]
    public void Data_OfALocation_IsAllThatGrantsCanBeAbout() =>
        Assert.That(
            LakeFormationPolicies.Data(Data("p")).ToJson(),
            Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{Statements.JoinLines()}}]}"""));

    [Test]
    public void Data_OfALocationWithAKey_LetsTheKeyBeUsedThroughS3() =>
        Assert.That(
            LakeFormationPolicies.Data(Data("p", "arn:aws:kms:eu-west-1:1:key/k")).ToJson(),
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Statements}}}},
                {"Sid":"DataKey","Effect":"Allow","Action":["kms:Decrypt","kms:GenerateDataKey"],
                "Resource":"arn:aws:kms:eu-west-1:1:key/k","Condition":
                {"StringEquals":{"kms:ViaService":"s3.eu-west-1.amazonaws.com"},
                "StringLike":{"kms:EncryptionContext:aws:s3:arn":["arn:aws:s3:::b","arn:aws:s3:::b/p/*"]}}}]}
                """.JoinLines()));

    [TestCase("", "arn:aws:s3:::b")]
    [TestCase("p/q", "arn:aws:s3:::b/p/q")]
    public void LocationArn_OfAPrefix_HasNoSlashAtItsEnd(string prefix, string arn) =>
        Assert.That(LakeFormationPolicies.LocationArn(Data(prefix)), Is.EqualTo(arn));

    [Test]
    public void DataAccess_Always_SaysWhyItIsAboutEverything()
    {
        var statement = LakeFormationStatements.DataAccess();
        Assert.Multiple(() =>
        {
            Assert.That(
                new PolicyDocument(statement).ToJson(),
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"LakeFormationDataAccess","Effect":"Allow",
                    "Action":"lakeformation:GetDataAccess","Resource":"*"}]}
                    """.JoinLines()));
            Assert.That(statement.Resources?.Reason, Does.Contain("has no resources in IAM"));
        });
    }

    private static CatalogedData Data(string prefix, string? keyArn = null) =>
        new(new DataLocation("b", prefix), "d", RecordingCloud.Ireland, keyArn);
}
