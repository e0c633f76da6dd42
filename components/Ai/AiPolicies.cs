using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Ai;

/// <summary>What DSS may do with the AI services.</summary>
internal static class AiPolicies
{
    // What the plugin "Amazon Rekognition" 1.0.5 of Dataiku calls; celebrities because its orientation correction takes
    // the rotation of an image from that answer.
    private static readonly ImmutableArray<string> RekognitionActions =
    [
        "rekognition:DetectLabels", "rekognition:DetectModerationLabels", "rekognition:DetectText",
        "rekognition:RecognizeCelebrities",
    ];

    // What the plugin "Amazon Comprehend" 1.1.0 of Dataiku calls.
    private static readonly ImmutableArray<string> ComprehendActions =
    [
        "comprehend:BatchDetectDominantLanguage", "comprehend:BatchDetectEntities",
        "comprehend:BatchDetectKeyPhrases", "comprehend:BatchDetectSentiment", "comprehend:DetectEntities",
        "comprehend:DetectKeyPhrases", "comprehend:DetectSentiment",
    ];

    /// <summary>The statements of some services, for an identity that calls them.</summary>
    /// <param name="services">The services; each counts once, in whatever order they come.</param>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the models' endpoints.</param>
    public static ImmutableArray<PolicyStatement> Statements(
        IEnumerable<AiService> services, AwsTarget target, string accountId) =>
        [.. services.Distinct().Order().SelectMany(service => Calls(service, target, accountId))];

    /// <summary>The statements of one service.</summary>
    /// <param name="service">The service.</param>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the models' endpoints.</param>
    public static ImmutableArray<PolicyStatement> Calls(AiService service, AwsTarget target, string accountId) =>
        service switch
        {
            AiService.SageMaker => SageMakerStatements.Invoke(target, accountId),
            AiService.Rekognition => [InRegion("RekognitionImages", RekognitionActions, target)],
            AiService.Comprehend => [InRegion("ComprehendTexts", ComprehendActions, target)],
            _ => throw new ArgumentOutOfRangeException(nameof(service), service, "not an AI service of DSS"),
        };

    /// <summary>
    /// The statements by which the API Deployer of DSS puts models on SageMaker, beside those that call them.
    /// </summary>
    /// <param name="target">Gives names, partition and region.</param>
    /// <param name="accountId">The account of the endpoints.</param>
    /// <param name="executionRoleArn">The role that the models run with.</param>
    public static ImmutableArray<PolicyStatement> Deploy(
        AwsTarget target, string accountId, string executionRoleArn) =>
        SageMakerStatements.Deploy(target, accountId, executionRoleArn);

    private static PolicyStatement InRegion(string sid, ImmutableArray<string> actions, AwsTarget target) => new()
    {
        Sid = sid,
        Actions = PolicyTerms.Of(actions),
        Resources = PolicyTerms.Any("these calls bring along what they look at and have no resource"),
        Conditions = [new("StringEquals", "aws:RequestedRegion", target.Region.Name)],
    };
}
