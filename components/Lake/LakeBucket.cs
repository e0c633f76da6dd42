using Pulumi;

namespace DataPlatform.Components.Lake;

/// <summary>A bucket of the data lake.</summary>
/// <param name="Role">What it holds.</param>
/// <param name="BucketName">Its name.</param>
/// <param name="Arn">Its ARN.</param>
public sealed record LakeBucket(LakeBucketRole Role, Output<string> BucketName, Output<string> Arn)
{
    /// <summary>Its policy, for what S3 refuses before it is there; null: nothing has to wait.</summary>
    internal Resource? Policy { get; init; }

    /// <summary>How it encrypts what is put into it from then on; null: nothing has to wait.</summary>
    internal Resource? Encryption { get; init; }
}
