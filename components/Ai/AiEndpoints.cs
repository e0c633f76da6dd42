using System.Collections.Immutable;

namespace DataPlatform.Components.Ai;

/// <summary>The interface endpoints by which AI services are reached from a network without a way out.</summary>
public static class AiEndpoints
{
    /// <summary>Short names of a service's endpoints.</summary>
    /// <param name="service">The service.</param>
    public static ImmutableArray<string> Of(AiService service) => service switch
    {
        AiService.SageMaker => ["sagemaker.api", "sagemaker.runtime"],
        AiService.Rekognition => ["rekognition"],
        AiService.Comprehend => ["comprehend"],
        _ => throw new ArgumentOutOfRangeException(nameof(service), service, "not an AI service of DSS"),
    };
}
