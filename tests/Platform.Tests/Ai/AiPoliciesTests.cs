using System.Collections.Immutable;
using DataPlatform.Components.Ai;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Ai;

public sealed class AiPoliciesTests
{
    private const string Role = "arn:aws:iam::1:role/models";

    private static readonly string[] Invoking = ["SageMakerInvoke", "SageMakerDescribe", "SageMakerFind"];

    [Test]
    public void Calls_OfRekognition_AreThoseOfThePluginInTheRegion() =>
        Assert.That(
            Json(AiPolicies.Calls(AiService.Rekognition, RecordingCloud.Target(), "1")),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"RekognitionImages","Effect":"Allow","Action":
                ["rekognition:DetectLabels","rekognition:DetectModerationLabels","rekognition:DetectText",
                "rekognition:RecognizeCelebrities"],"Resource":"*",
                "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}
                """.JoinLines()));

    [Test]
    public void Calls_OfComprehend_AreThoseOfThePluginInTheRegion() =>
        Assert.That(
            Json(AiPolicies.Calls(AiService.Comprehend, RecordingCloud.Target(), "1")),
            Is.EqualTo(
                """
                {"Version":"2012-10-17","Statement":[{"Sid":"ComprehendTexts","Effect":"Allow","Action":
                ["comprehend:BatchDetectDominantLanguage","comprehend:BatchDetectEntities",
                "comprehend:BatchDetectKeyPhrases","comprehend:BatchDetectSentiment","comprehend:DetectEntities",
                "comprehend:DetectKeyPhrases","comprehend:DetectSentiment"],"Resource":"*",
                "Condition":{"StringEquals":{"aws:RequestedRegion":"eu-west-1"}}}]}
                """.JoinLines()));

    [Test]
    public void Calls_OfSageMaker_ReachThePlatformsModelsOnly() =>
        Assert.That(
            Json(AiPolicies.Calls(AiService.SageMaker, RecordingCloud.Target(), "1")),
            Is.EqualTo(
                $$$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"SageMakerInvoke","Effect":"Allow","Action":
                ["sagemaker:InvokeEndpoint","sagemaker:InvokeEndpointAsync",
                "sagemaker:InvokeEndpointWithResponseStream"],
                "Resource":"arn:aws:sagemaker:eu-west-1:1:endpoint/dataplatform-dev-*"},
                {"Sid":"SageMakerDescribe","Effect":"Allow","Action":["sagemaker:DescribeEndpoint",
                "sagemaker:DescribeEndpointConfig","sagemaker:DescribeModel"],"Resource":{{{Everything}}}},
                {"Sid":"SageMakerFind","Effect":"Allow","Action":"sagemaker:ListEndpoints","Resource":"*"}]}
                """.JoinLines()));

    [Test]
    public void Deploy_Always_MakesNothingButThePlatformsModelsWithTheOneRole() =>
        Assert.That(
            Json(AiPolicies.Deploy(RecordingCloud.Target(), "1", Role)),
            Is.EqualTo(
                $$$$"""
                {"Version":"2012-10-17","Statement":[{"Sid":"SageMakerDeploy","Effect":"Allow","Action":
                ["sagemaker:CreateEndpoint","sagemaker:CreateEndpointConfig","sagemaker:CreateModel",
                "sagemaker:DeleteEndpoint","sagemaker:DeleteEndpointConfig","sagemaker:DeleteModel",
                "sagemaker:ListTags","sagemaker:UpdateEndpoint","sagemaker:UpdateEndpointWeightsAndCapacities"],
                "Resource":{{{{Everything}}}}},
                {"Sid":"SageMakerTagWhatIsMade","Effect":"Allow","Action":"sagemaker:AddTags",
                "Resource":{{{{Everything}}}},"Condition":{"StringEquals":{"sagemaker:TaggingAction":
                ["CreateEndpoint","CreateEndpointConfig","CreateModel"]}}},
                {"Sid":"SageMakerOverview","Effect":"Allow","Action":
                ["sagemaker:ListEndpointConfigs","sagemaker:ListModels"],"Resource":"*"},
                {"Sid":"SageMakerMonitor","Effect":"Allow","Action":
                ["cloudwatch:GetMetricData","cloudwatch:GetMetricStatistics"],"Resource":"*"},
                {"Sid":"SageMakerPassRole","Effect":"Allow","Action":"iam:PassRole",
                "Resource":"arn:aws:iam::1:role/models",
                "Condition":{"StringEquals":{"iam:PassedToService":"sagemaker.amazonaws.com"}}}]}
                """.JoinLines()));

    [Test]
    public void Statements_OfServicesInAnyOrder_AreEachOnceAndInOneOrder() =>
        Assert.That(
            AiPolicies.Statements(
                [AiService.Comprehend, AiService.SageMaker, AiService.Comprehend, AiService.Rekognition],
                RecordingCloud.Target(),
                "1").Select(statement => statement.Sid),
            Is.EqualTo([.. Invoking, "RekognitionImages", "ComprehendTexts"]));

    [Test]
    public void Statements_OfNoService_AreNone() =>
        Assert.That(AiPolicies.Statements([], RecordingCloud.Target(), "1"), Is.Empty);

    [Test]
    public void Statements_InEveryPartition_NameIt() =>
        Assert.That(
            Json(AiPolicies.Statements(
                [AiService.SageMaker], RecordingCloud.Target(RecordingCloud.Region("cn-north-1")), "1")),
            Does.Contain("arn:aws-cn:sagemaker:cn-north-1:1:endpoint/dataplatform-dev-*")
                .And.Not.Contains("arn:aws:"));

    [Test]
    public void Statements_OfDeploymentAndCalls_HaveDifferentNames() =>
        Assert.That(
            AiPolicies.Statements(Enum.GetValues<AiService>(), RecordingCloud.Target(), "1")
                .Concat(AiPolicies.Deploy(RecordingCloud.Target(), "1", Role))
                .Select(statement => statement.Sid),
            Is.Unique);

    [TestCase(AiService.SageMaker, 38)]
    [TestCase(AiService.Rekognition, 17)]
    [TestCase(AiService.Comprehend, 13)]
    public void Regions_OfAService_AreThisMany(AiService service, int count) =>
        Assert.That(AwsRegions.All.Count(region => AiRegions.Has(service, region)), Is.EqualTo(count));

    [TestCase(AiService.Comprehend, "eu-west-1", true)]
    [TestCase(AiService.Comprehend, "eu-west-3", false)]
    [TestCase(AiService.Comprehend, "us-west-1", false)]
    [TestCase(AiService.Rekognition, "us-west-1", true)]
    [TestCase(AiService.Rekognition, "eu-north-1", false)]
    [TestCase(AiService.Rekognition, "us-gov-west-1", true)]
    [TestCase(AiService.Rekognition, "cn-north-1", false)]
    [TestCase(AiService.SageMaker, "cn-north-1", true)]
    public void Regions_OfAService_AreThoseOfAws(AiService service, string region, bool expected) =>
        Assert.That(AiRegions.Has(service, RecordingCloud.Region(region)), Is.EqualTo(expected));

    [Test]
    public void Endpoints_OfTheServices_AreServicesWithAnEndpoint() =>
        Assert.That(
            Enum.GetValues<AiService>().SelectMany(service => AiEndpoints.Of(service)),
            Is.EqualTo(new[] { "sagemaker.api", "sagemaker.runtime", "rekognition", "comprehend" }));

    private static string Everything =>
        "[" + string.Join(',', new[] { "endpoint-config", "endpoint", "model" }.Select(
            kind => $"\"arn:aws:sagemaker:eu-west-1:1:{kind}/dataplatform-dev-*\"")) + "]";

    private static string Json(ImmutableArray<PolicyStatement> statements) => new PolicyDocument(statements).ToJson();
}
