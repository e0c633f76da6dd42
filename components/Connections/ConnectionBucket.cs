using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Connections;

/// <summary>The bucket that a connection's data is in.</summary>
public abstract record ConnectionBucket
{
    private ConnectionBucket()
    {
    }

    /// <summary>A bucket that is made for the connection and used by no other.</summary>
    public sealed record Own : ConnectionBucket;

    /// <summary>A bucket of the data lake.</summary>
    /// <param name="Role">Raw, curated or workspace.</param>
    public sealed record OfLake(LakeBucketRole Role) : ConnectionBucket;

    /// <summary>A bucket that is there already, and that the platform neither makes nor changes.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Region">The region it is in.</param>
    /// <param name="KeyArn">ARN of the KMS key that encrypts it; null: S3's own keys.</param>
    public sealed record Existing(string Name, AwsRegion Region, string? KeyArn) : ConnectionBucket;
}
