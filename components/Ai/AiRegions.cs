using System.Collections.Immutable;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Ai;

/// <summary>Where AWS offers the AI services.</summary>
/// <remarks>From the table of endpoints that AWS publishes with its SDKs (botocore 1.43, 2026).</remarks>
public static class AiRegions
{
    private static readonly ImmutableSortedSet<string> Comprehend =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1",
        "eu-central-1", "eu-west-1", "eu-west-2", "us-east-1", "us-east-2", "us-gov-west-1", "us-west-2",
    ];

    private static readonly ImmutableSortedSet<string> Rekognition =
        Comprehend.Union(["eu-south-2", "il-central-1", "sa-east-1", "us-west-1"]);

    /// <summary>Whether a service is offered in a region.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region.</param>
    public static bool Has(AiService service, AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return service switch
        {
            AiService.SageMaker => true,
            AiService.Rekognition => Rekognition.Contains(region.Name),
            AiService.Comprehend => Comprehend.Contains(region.Name),
            _ => throw new ArgumentOutOfRangeException(nameof(service), service, "not an AI service of DSS"),
        };
    }
}
