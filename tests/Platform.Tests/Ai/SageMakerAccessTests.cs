using DataPlatform.Components.Ai;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Ai;

public sealed class SageMakerAccessTests
{
    [Test]
    public async Task Access_Always_IsARoleWithOnePolicy()
    {
        var run = await Run();
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["dataplatform:ai:SageMakerAccess"] = 1,
                ["aws:iam/role:Role"] = 1,
                ["aws:iam/rolePolicy:RolePolicy"] = 1,
            }));
            Assert.That(run.OptionsOf("aws:iam/rolePolicy:RolePolicy", "sagemaker-execution-policy").Parent,
                Is.EqualTo("sagemaker"));
            Assert.That(run.Single("aws:iam/rolePolicy:RolePolicy")["role"], Is.EqualTo("dataplatform-dev-sagemaker"));
        });
    }

    [Test]
    public async Task Role_Always_IsTakenBySageMakerForThisAccountOnly() =>
        Assert.That(
            (await Run()).Single("aws:iam/role:Role").Json,
            Is.EqualTo(
                """
                {"assumeRolePolicy":"{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"RunModels\",
                \"Effect\":\"Allow\",\"Principal\":{\"Service\":\"sagemaker.amazonaws.com\"},
                \"Action\":\"sts:AssumeRole\",\"Condition\":{\"ArnLike\":{\"aws:SourceArn\":
                \"arn:aws:sagemaker:eu-west-1:123456789012:*\"},\"StringEquals\":{\"aws:SourceAccount\":
                \"123456789012\"}}}]}","description":"dataplatform-dev: models on SageMaker",
                "name":"dataplatform-dev-sagemaker"}
                """.JoinLines()));

    [Test]
    public async Task Policy_Always_IsWhatHostingNeedsAndNoMore() =>
        Assert.That(
            (await Run()).Single("aws:iam/rolePolicy:RolePolicy")["policy"],
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[
                {"Sid":"LogIn","Effect":"Allow","Action":"ecr:GetAuthorizationToken","Resource":"*"},
                {"Sid":"PullImages","Effect":"Allow","Action":["ecr:BatchCheckLayerAvailability","ecr:BatchGetImage",
                "ecr:GetDownloadUrlForLayer"],
                "Resource":"arn:aws:ecr:eu-west-1:123456789012:repository/dataplatform-dev/*"},
                {"Sid":"ReadModels","Effect":"Allow","Action":"s3:GetObject","Resource":"arn:bucket/sagemaker/*"},
                {"Sid":"WriteLogs","Effect":"Allow","Action":["logs:CreateLogGroup","logs:CreateLogStream",
                "logs:DescribeLogStreams","logs:PutLogEvents"],
                "Resource":"arn:aws:logs:eu-west-1:123456789012:log-group:/aws/sagemaker/Endpoints/dataplatform-dev-*"},
                {"Sid":"WriteMetrics","Effect":"Allow","Action":"cloudwatch:PutMetricData","Resource":"*",
                "Condition":{"StringLike":{"cloudwatch:namespace":["/aws/sagemaker/*","AWS/SageMaker*"]}}},
                {"Sid":"JoinVpc","Effect":"Allow","Action":["ec2:CreateNetworkInterface",
                "ec2:CreateNetworkInterfacePermission","ec2:DeleteNetworkInterface",
                "ec2:DeleteNetworkInterfacePermission"],
                "Resource":["arn:aws:ec2:eu-west-1:123456789012:network-interface/*",
                "arn:aws:ec2:eu-west-1:123456789012:security-group/*","arn:aws:ec2:eu-west-1:123456789012:subnet/*"]},
                {"Sid":"SeeVpc","Effect":"Allow","Action":["ec2:DescribeDhcpOptions","ec2:DescribeNetworkInterfaces",
                "ec2:DescribeSecurityGroups","ec2:DescribeSubnets","ec2:DescribeVpcs"],"Resource":"*"}]}
                """.JoinLines()));

    [Test]
    public async Task RoleArn_OfATarget_IsThatOfTheRole() =>
        Assert.That(
            SageMakerAccess.RoleArn(RecordingCloud.Target(), "1"),
            Is.EqualTo($"arn:aws:iam::1:role/{(await Run()).Single("aws:iam/role:Role")["name"]}"));

    private static Task<Recording> Run() => new RecordingCloud().RunAsync(() => _ = new SageMakerAccess(
        "sagemaker", new() { Target = RecordingCloud.Target(), WorkspaceBucketArn = "arn:bucket" }));
}
