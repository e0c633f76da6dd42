using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Catalog;

public sealed class LocationTests
{
    [TestCase("", "s3://bucket/", "arn:aws:s3:::bucket/*")]
    [TestCase("team", "s3://bucket/team/", "arn:aws:s3:::bucket/team/*")]
    [TestCase("team/a", "s3://bucket/team/a/", "arn:aws:s3:::bucket/team/a/*")]
    public void Location_OfAPrefix_IsThis(string prefix, string uri, string objects) =>
        Assert.Multiple(() =>
        {
            var location = new DataLocation("bucket", prefix);
            Assert.That(location.Uri, Is.EqualTo(uri));
            Assert.That(location.BucketArn(RecordingCloud.Ireland), Is.EqualTo("arn:aws:s3:::bucket"));
            Assert.That(location.ObjectsArn(RecordingCloud.Ireland), Is.EqualTo(objects));
        });

    [Test]
    public void Location_InAnotherPartition_HasItsArns() =>
        Assert.That(
            new DataLocation("bucket", "team").ObjectsArn(RecordingCloud.Region("cn-north-1")),
            Is.EqualTo("arn:aws-cn:s3:::bucket/team/*"));

    [Test]
    public void Statements_ToReadAPrefix_ListAndReadOnlyThere() =>
        Assert.That(
            Json("team", DataAccess.ReadOnly),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"DataBucketLocation","Effect":"Allow","Action":"s3:GetBucketLocation",
                "Resource":"arn:aws:s3:::bucket"},
                {"Sid":"DataList","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::bucket",
                "Condition":{"StringLike":{"s3:prefix":["team/","team/*"]}}},
                {"Sid":"DataObjects","Effect":"Allow","Action":"s3:GetObject",
                "Resource":"arn:aws:s3:::bucket/team/*"}]}
                """.JoinLines()));

    [Test]
    public void Statements_ToWriteABucket_AreAboutAllOfIt() =>
        Assert.That(
            Json("", DataAccess.ReadWrite),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"DataBucketLocation","Effect":"Allow","Action":"s3:GetBucketLocation",
                "Resource":"arn:aws:s3:::bucket"},
                {"Sid":"DataList","Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::bucket"},
                {"Sid":"DataObjects","Effect":"Allow","Action":["s3:AbortMultipartUpload","s3:DeleteObject",
                "s3:GetObject","s3:ListMultipartUploadParts","s3:PutObject"],
                "Resource":"arn:aws:s3:::bucket/*"}]}
                """.JoinLines()));

    private static string Json(string prefix, DataAccess access) => new PolicyDocument(
        LocationStatements.Of("Data", new DataLocation("bucket", prefix), access, RecordingCloud.Ireland)).ToJson();
}
