using System.Collections.Immutable;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>S3 Tables.</summary>
internal static class TableBucketService
{
    private static readonly ImmutableDictionary<string, object> ByS3 =
        ImmutableDictionary<string, object>.Empty.Add("sseAlgorithm", "AES256");

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table) => table.Resources(
    [
        new("aws:s3tables/tableBucket:TableBucket", "{arn}")
        {
            Name = "name",
            Arn = "s3tables:bucket/{name}",
            IsTagged = true,
            Defaults = [("encryptionConfiguration", ByS3), ("forceDestroy", false)],
            Sets = [("createdAt", "{created}"), ("ownerAccountId", "{account}")],
        },
        new("aws:s3tables/namespace:Namespace", "{tableBucketArn};{namespace}")
        {
            Sets =
            [
                ("createdAt", "{created}"), ("createdBy", "{account}"), ("ownerAccountId", "{account}"),
            ],
        },
        new("aws:s3tables/tableBucketPolicy:TableBucketPolicy", "{tableBucketArn}"),
    ]);
}
