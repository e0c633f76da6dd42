using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Spark.Tables;

/// <summary>What <see cref="TableBucket"/> needs.</summary>
public sealed class TableBucketArgs
{
    /// <summary>Where the bucket is made; its name begins with the name prefix.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>
    /// ARN of the KMS key with which tables are encrypted; its policy lets S3's maintenance of tables use it, or no
    /// table can be made. Null: S3's own keys. Default: null.
    /// </summary>
    public Input<string>? KeyArn { get; init; }

    /// <summary>Whether the stack neither deletes nor replaces the bucket. Default: false.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether tables that are left go with the bucket. Default: false.</summary>
    public bool ForceDestroy { get; init; }
}
