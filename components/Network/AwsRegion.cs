namespace DataPlatform.Components.Network;

/// <summary>What is known of an AWS region before any call to it.</summary>
/// <param name="Name">The region's code, for example <c>eu-west-1</c>.</param>
/// <param name="Partition">The partition in ARNs: <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>.</param>
/// <param name="ZoneLetters">Letters of the availability zones that a new account can see.</param>
/// <param name="ZonesPerAccount">How many of these zones one account sees: all of them but for few regions.</param>
/// <param name="ZoneIdWithoutEks">
/// The zone ID (the same in all accounts, unlike the letter) in which EKS places no control plane; null: EKS takes all.
/// </param>
public sealed record AwsRegion(
    string Name,
    string Partition,
    string ZoneLetters,
    int ZonesPerAccount,
    string? ZoneIdWithoutEks = null)
{
    /// <summary>Domain suffix of the partition's service names, for example <c>amazonaws.com</c>.</summary>
    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>ARN of a bucket, wherever in the partition it is.</summary>
    public string BucketArn(string bucketName) => $"arn:{Partition}:s3:::{bucketName}";

    /// <summary>Name of the zone with this letter, for example <c>eu-west-1a</c>.</summary>
    public string ZoneName(char letter) => Name + letter;
}
