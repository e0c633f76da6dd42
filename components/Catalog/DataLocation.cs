using DataPlatform.Components.Network;

namespace DataPlatform.Components.Catalog;

/// <summary>Where data is in S3.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="Prefix">Start of the objects' keys, without slashes at its ends; empty: the whole bucket.</param>
public sealed record DataLocation(string BucketName, string Prefix)
{
    /// <summary>The location as an address, with a slash at its end.</summary>
    public string Uri => Prefix.Length == 0 ? $"s3://{BucketName}/" : $"s3://{BucketName}/{Prefix}/";

    /// <summary>ARN of the bucket.</summary>
    /// <param name="region">Gives the partition.</param>
    public string BucketArn(AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return region.BucketArn(BucketName);
    }

    /// <summary>ARN pattern of the objects at the location.</summary>
    /// <param name="region">Gives the partition.</param>
    public string ObjectsArn(AwsRegion region) =>
        Prefix.Length == 0 ? $"{BucketArn(region)}/*" : $"{BucketArn(region)}/{Prefix}/*";
}
