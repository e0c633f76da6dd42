using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Iam;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Identity;

public sealed class HostPermissionsTests
{
    private const string Of1 = "eu-west-1:1";

    private static readonly Components.Common.AwsTarget Target = RecordingCloud.Target();

    private static IEnumerable<TestCaseData> Policies()
    {
        yield return Case(
            "Assets",
            HostPermissions.Assets(Target),
            """
            {"Sid":"ReadAssets","Effect":"Allow","Action":"s3:GetObject",
            "Resource":"arn:aws:s3:::dataplatform-dev-assets-1-eu-west-1/dss/*"}
            """);
        yield return Case(
            "Mirror",
            HostPermissions.Mirror(Target, "files", "dss/14"),
            """
            {"Sid":"ReadMirror","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/dss/14/*"}
            """);
        yield return Case(
            "Mirror of a whole bucket",
            HostPermissions.Mirror(Target, "files", ""),
            """{"Sid":"ReadMirror","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::files/*"}""");
        yield return Case(
            "Logs",
            HostPermissions.Logs(Target),
            $$"""
            {"Sid":"WriteLogs","Effect":"Allow",
            "Action":["logs:CreateLogStream","logs:DescribeLogStreams","logs:PutLogEvents"],
            "Resource":"arn:aws:logs:{{Of1}}:log-group:/dataplatform-dev/dss/*"}
            """);
        yield return Case(
            "Metrics",
            HostPermissions.Metrics(Target),
            """
            {"Sid":"PublishMetrics","Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*",
            "Condition":{"StringEquals":{"cloudwatch:namespace":"DSS/dataplatform-dev"}}}
            """);
        yield return Case(
            "Sessions",
            HostPermissions.Sessions(),
            """
            {"Sid":"TakeSessions","Effect":"Allow","Action":["ssm:UpdateInstanceInformation",
            "ssmmessages:CreateControlChannel","ssmmessages:CreateDataChannel","ssmmessages:OpenControlChannel",
            "ssmmessages:OpenDataChannel"],"Resource":"*"}
            """);
        yield return Case(
            "Signal",
            HostPermissions.Signal(Target),
            $$"""
            {"Sid":"SignalReadiness","Effect":"Allow",
            "Action":["cloudformation:DescribeStacks","cloudformation:SignalResource"],
            "Resource":"arn:aws:cloudformation:{{Of1}}:stack/dataplatform-dev-dss-*/*"}
            """);
        yield return Case(
            "Secrets",
            HostPermissions.Secrets(Target, null),
            $$"""
            {"Sid":"ReadSecrets","Effect":"Allow","Action":"secretsmanager:GetSecretValue",
            "Resource":["arn:aws:secretsmanager:{{Of1}}:secret:dataplatform-dev/dss/access-key-??????",
            "arn:aws:secretsmanager:{{Of1}}:secret:dataplatform-dev/dss/admin-password-??????",
            "arn:aws:secretsmanager:{{Of1}}:secret:dataplatform-dev/dss/warehouse-password-??????"]}
            """);
        yield return Case(
            "Warehouse",
            HostPermissions.Warehouse(Target, "admin"),
            $$$$"""
            {"Sid":"RunStatements","Effect":"Allow","Action":"redshift-data:ExecuteStatement",
            "Resource":"arn:aws:redshift-serverless:{{{{Of1}}}}:workgroup/*",
            "Condition":{"StringEquals":{"aws:ResourceTag/Name":"dataplatform-dev"}}},
            {"Sid":"FollowStatements","Effect":"Allow","Action":"redshift-data:DescribeStatement","Resource":"*",
            "Condition":{"StringEquals":{"redshift-data:statement-owner-iam-userid":"${aws:userid}"}}},
            {"Sid":"ReadAdministrator","Effect":"Allow","Action":"secretsmanager:GetSecretValue",
            "Resource":"arn:aws:secretsmanager:{{{{Of1}}}}:secret:redshift!dataplatform-dev-admin-??????"}
            """);
    }

    [TestCaseSource(nameof(Policies))]
    public void Policy_OfTheHost_SaysThis(Func<string, PolicyDocument> policy, string statements) =>
        Assert.That(
            policy("1").ToJson(),
            Is.EqualTo($$$"""{"Version":"2012-10-17","Statement":[{{{statements.JoinLines()}}}]}"""));

    [Test]
    public void Secrets_WithALicence_AreOneMore() =>
        Assert.That(
            HostPermissions.Secrets(Target, "vendors/dataiku")("1").Statements.Single().Resources!.Values,
            Has.Length.EqualTo(4).And.Member($"arn:aws:secretsmanager:{Of1}:secret:vendors/dataiku-??????"));

    [Test]
    public void Keys_OfConnections_AreTheHostsToRead() =>
        Assert.That(
            HostPermissions.ConnectionKeys(Target)("1").ToJson(),
            Is.EqualTo(ConnectionPolicies.ReadKeys(Target, "1").ToJson()));

    private static TestCaseData Case(string name, Func<string, PolicyDocument> policy, string statements) =>
        new TestCaseData(policy, statements).SetArgDisplayNames(name);
}
