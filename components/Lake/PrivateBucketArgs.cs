using Pulumi;
using Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Lake;

/// <summary>What a <see cref="PrivateBucket"/> is like.</summary>
internal sealed record PrivateBucketArgs
{
    /// <summary>The bucket's name.</summary>
    public required Input<string> BucketName { get; init; }

    /// <summary>How it encrypts what is written to it.</summary>
    public required BucketServerSideEncryptionConfigurationRuleArgs Encryption { get; init; }

    /// <summary>What happens to its objects with time.</summary>
    public required LakeLifecycle Lifecycle { get; init; }

    /// <summary>Its policy, as JSON.</summary>
    public required Input<string> Policy { get; init; }

    /// <summary>It is emptied when it is deleted.</summary>
    public required bool ForceDestroy { get; init; }

    /// <summary>It cannot be deleted by the stack.</summary>
    public required bool Protect { get; init; }

    /// <summary>It outlives the stack, together with its settings.</summary>
    public required bool Retain { get; init; }
}
