using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Network;

public sealed class FlowLogTests
{
    [Test]
    public async Task FlowLog_Always_TakesAllTrafficToTheEncryptedLogGroup()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Single("aws:ec2/flowLog:FlowLog", "net-flow-log").Json,
                Is.EqualTo(
                    """
                    {"iamRoleArn":"arn:aws:mock:::net-flow-logs-role","logDestination":"arn:aws:mock:::net-flow-logs",
                    "logDestinationType":"cloud-watch-logs","maxAggregationInterval":600,
                    "tags":{"Name":"dataplatform-dev-flow-log"},"trafficType":"ALL","vpcId":"net-vpc-id"}
                    """.JoinLines()));
            Assert.That(
                run.Single("aws:cloudwatch/logGroup:LogGroup").Json,
                Is.EqualTo(
                    """
                    {"kmsKeyId":"arn:aws:kms:eu-west-1:123456789012:key/logs","name":"/dataplatform-dev/vpc-flow-logs",
                    "retentionInDays":365,"tags":{"Name":"dataplatform-dev-flow-logs"}}
                    """.JoinLines()));
        });
    }

    [Test]
    public async Task Role_OfFlowLogs_IsForFlowLogsOfThisAccountAndRegion()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        Assert.That(
            run.Single("aws:iam/role:Role")["assumeRolePolicy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"DeliverFlowLogs","Effect":"Allow",
                "Principal":{"Service":"vpc-flow-logs.amazonaws.com"},"Action":"sts:AssumeRole",
                "Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:ec2:eu-west-1:123456789012:vpc-flow-log/*"},
                "StringEquals":{"aws:SourceAccount":"123456789012"}}}]}
                """.JoinLines()));
    }

    [Test]
    public async Task RolePolicy_OfFlowLogs_WritesToTheOneLogGroup()
    {
        var run = await NetworkRun.Of(NetworkRun.Args());
        var policy = run.Single("aws:iam/rolePolicy:RolePolicy");
        Assert.Multiple(() =>
        {
            Assert.That(policy["role"], Is.EqualTo("net-flow-logs-role"));
            Assert.That(
                policy["policy"],
                Is.EqualTo(
                    """
                    {"Version":"2012-10-17","Statement":[{"Sid":"WriteEvents","Effect":"Allow",
                    "Action":["logs:CreateLogStream","logs:DescribeLogStreams","logs:PutLogEvents"],
                    "Resource":["arn:aws:logs:eu-west-1:123456789012:log-group:/dataplatform-dev/vpc-flow-logs",
                    "arn:aws:logs:eu-west-1:123456789012:log-group:/dataplatform-dev/vpc-flow-logs:*"]},
                    {"Sid":"FindLogGroup","Effect":"Allow","Action":"logs:DescribeLogGroups",
                    "Resource":"arn:aws:logs:eu-west-1:123456789012:log-group:*"}]}
                    """.JoinLines()));
        });
    }

    [Test]
    public void Trust_InChina_UsesItsPartition() =>
        Assert.That(
            FlowLogPolicies.Trust(RecordingCloud.Target(RecordingCloud.Region("cn-north-1")), "1").ToJson(),
            Does.Contain("\"arn:aws-cn:ec2:cn-north-1:1:vpc-flow-log/*\""));
}
