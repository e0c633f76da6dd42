using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Ai;

/// <summary>What <see cref="SageMakerAccess"/> needs.</summary>
public sealed class SageMakerAccessArgs
{
    /// <summary>Where models run.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the lake's workspace bucket, where model artefacts are under <c>sagemaker/</c>.</summary>
    public required Input<string> WorkspaceBucketArn { get; init; }
}
