using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Catalog;

/// <summary>Statements that let an identity work with the objects of one location, and with no others.</summary>
/// <remarks>
/// The platform's own buckets need no statement for their key: its policy lets the account use it through S3, and these
/// statements say for which objects.
/// </remarks>
internal static class LocationStatements
{
    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/security_iam_service-with-iam.html; DSS asks for these
    // (Dataiku's documentation of S3 connections), and for parts of large uploads.
    private static readonly ImmutableArray<string> Reading = ["s3:GetObject"];

    private static readonly ImmutableArray<string> Writing =
        [.. Reading, "s3:AbortMultipartUpload", "s3:DeleteObject", "s3:ListMultipartUploadParts", "s3:PutObject"];

    /// <summary>The statements.</summary>
    /// <param name="label">Start of their names, letters and digits: <c>Data</c> gives <c>DataList</c>.</param>
    /// <param name="location">The location.</param>
    /// <param name="access">What may be done.</param>
    /// <param name="region">Gives the partition.</param>
    public static ImmutableArray<PolicyStatement> Of(
        string label, DataLocation location, DataAccess access, AwsRegion region) =>
    [
        new()
        {
            // On its own: a condition on the prefix never holds for this request, which has none.
            Sid = $"{label}BucketLocation",
            Actions = PolicyTerms.Of("s3:GetBucketLocation"),
            Resources = PolicyTerms.Of(location.BucketArn(region)),
        },
        new()
        {
            Sid = $"{label}List",
            Actions = PolicyTerms.Of("s3:ListBucket"),
            Resources = PolicyTerms.Of(location.BucketArn(region)),
            Conditions = Prefixes(location),
        },
        new()
        {
            Sid = $"{label}Objects",
            Actions = PolicyTerms.Of(access == DataAccess.ReadWrite ? Writing : Reading),
            Resources = PolicyTerms.Of(location.ObjectsArn(region)),
        },
    ];

    // With the slash: 'team' alone would list the keys of 'team-b' as well.
    private static ImmutableArray<PolicyCondition> Prefixes(DataLocation location) =>
        location.Prefix.Length == 0
            ? []
            : [new("StringLike", "s3:prefix", $"{location.Prefix}/", $"{location.Prefix}/*")];
}
