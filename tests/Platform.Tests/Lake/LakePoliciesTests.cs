using DataPlatform.Components.Lake;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Lake;

public sealed class LakePoliciesTests
{
    [Test]
    public void DataPolicy_OfABucket_DeniesPlainHttpOldTlsAndOtherKeys() =>
        Assert.That(
            LakePolicies.Data("arn:aws:s3:::b", "arn:key").ToJson(),
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{{{{Transport("b")}}}},
                {"Sid":"DenyOtherEncryption","Effect":"Deny","Principal":"*","Action":"s3:PutObject",
                "Resource":"arn:aws:s3:::b/*","Condition":{"Null":{"s3:x-amz-server-side-encryption":"false"},
                "StringNotEquals":{"s3:x-amz-server-side-encryption":"aws:kms"}}},
                {"Sid":"DenyOtherKey","Effect":"Deny","Principal":"*","Action":"s3:PutObject",
                "Resource":"arn:aws:s3:::b/*","Condition":
                {"Null":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"false"},
                "StringNotEquals":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"arn:key"}}},
                {"Sid":"DenyDefaultKey","Effect":"Deny","Principal":"*","Action":"s3:PutObject",
                "Resource":"arn:aws:s3:::b/*","Condition":
                {"Null":{"s3:x-amz-server-side-encryption-aws-kms-key-id":"true"},
                "StringEquals":{"s3:x-amz-server-side-encryption":"aws:kms"}}}]}
                """.JoinLines()));

    [Test]
    public void LogsPolicy_OfALake_TakesLogsOfItsOwnAndOfConnectionsBucketsOnly()
    {
        static string Name(string role) => $"dataplatform-dev-{role}-1-eu-west-1";
        static string Delivery(string role, string sid) =>
            $$$$"""
            {"Sid":"DeliverAccessLogsOf{{{{sid}}}}","Effect":"Allow","Principal":{"Service":"logging.s3.amazonaws.com"},
            "Action":"s3:PutObject","Resource":"arn:aws:s3:::{{{{Name("logs")}}}}/{{{{role}}}}/*",
            "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::{{{{Name(role)}}}}"},
            "StringEquals":{"aws:SourceAccount":"1"}}}
            """.JoinLines();

        string[] statements =
        [
            Transport(Name("logs")),
            Delivery("assets", "Assets"),
            Delivery("curated", "Curated"),
            Delivery("raw", "Raw"),
            Delivery("results", "Results"),
            Delivery("workspace", "Workspace"),
            Delivery("connections", "Connections").Replace(
                Name("connections"), Name("*"), StringComparison.Ordinal),
        ];
        Assert.That(
            LakePolicies.Logs(RecordingCloud.Target(), "1").ToJson(),
            Is.EqualTo($$"""{"Version":"2012-10-17","Statement":[{{string.Join(',', statements)}}]}"""));
    }

    [Test]
    public void LogsPolicy_ThatTakesLogsOfLoadBalancers_HasOneMoreStatement()
    {
        var without = LakePolicies.Logs(RecordingCloud.Target(), "1").ToJson();
        Assert.That(
            LakePolicies.Logs(RecordingCloud.Target(), "1", loadBalancers: true).ToJson(),
            Is.EqualTo(
                without[..^2]
                + """
                ,{"Sid":"DeliverAccessLogsOfLoadBalancers","Effect":"Allow",
                "Principal":{"Service":"logdelivery.elasticloadbalancing.amazonaws.com"},"Action":"s3:PutObject",
                "Resource":"arn:aws:s3:::dataplatform-dev-logs-1-eu-west-1/load-balancers/AWSLogs/1/*",
                "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:elasticloadbalancing:eu-west-1:1:loadbalancer/*"}}}]}
                """.JoinLines()));
    }

    private static string Transport(string bucket) =>
        Denial(bucket, "DenyPlainHttp", """{"Bool":{"aws:SecureTransport":"false"}}""")
        + ","
        + Denial(bucket, "DenyOldTls", """{"NumericLessThan":{"s3:TlsVersion":"1.2"}}""");

    private static string Denial(string bucket, string sid, string condition) =>
        $$"""
        {"Sid":"{{sid}}","Effect":"Deny","Principal":"*","Action":"s3:*",
        "Resource":["arn:aws:s3:::{{bucket}}","arn:aws:s3:::{{bucket}}/*"],"Condition":{{condition}}}
        """.JoinLines();
}
