using System.Collections.Frozen;

namespace DataPlatform.Preview.Cloud.Services;

/// <summary>S3 buckets and what is configured on them.</summary>
internal static class StorageService
{
    // Route 53 zones of the regions' S3 endpoints, as the general reference of AWS lists them.
    private static readonly FrozenDictionary<string, string> HostedZones = new Dictionary<string, string>
    {
        ["af-south-1"] = "Z83WF9RJE8B12",
        ["ap-east-1"] = "ZNB98KWMFR0R6",
        ["ap-northeast-1"] = "Z2M4EHUR26P7ZW",
        ["ap-northeast-2"] = "Z3W03O7B5YMIYP",
        ["ap-northeast-3"] = "Z2YQB5RD63NC85",
        ["ap-south-1"] = "Z11RGJOFQNVJUP",
        ["ap-southeast-1"] = "Z3O0J2DXBE1FTB",
        ["ap-southeast-2"] = "Z1WCIGYICN2BYD",
        ["ca-central-1"] = "Z1QDHH18159H29",
        ["eu-central-1"] = "Z21DNDUVLTQW6Q",
        ["eu-north-1"] = "Z3BAZG2TWCNX0D",
        ["eu-west-1"] = "Z1BKCTXD74EZPE",
        ["eu-west-2"] = "Z3GKZC51ZF0DB4",
        ["eu-west-3"] = "Z3R1K369G5AVDG",
        ["sa-east-1"] = "Z7KQH4QJS55SO",
        ["us-east-1"] = "Z3AQBSTGFYJSTF",
        ["us-east-2"] = "Z2O1EMRO9K5GLX",
        ["us-west-1"] = "Z2F56UZL2M1ACD",
        ["us-west-2"] = "Z3BJ6K6RIION7M",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Adds the service's types.</summary>
    public static void AddTo(ServiceTable table)
    {
        table.Resource("aws:s3/bucket:Bucket", CompleteBucket);
        foreach (var kind in (string[])
                 [
                     "Logging", "Notification", "ObjectLockConfiguration", "OwnershipControls", "Policy",
                     "PublicAccessBlock", "ServerSideEncryptionConfiguration", "Versioning",
                 ])
            table.Resource($"aws:s3/bucket{kind}:Bucket{kind}", CompleteConfiguration);
        table.Resource("aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration", r =>
        {
            CompleteConfiguration(r);
            r.Default("transitionDefaultMinimumObjectSize", "all_storage_classes_128K");
            r.DefaultEmptyText("expectedBucketOwner");
        });
        table.Resource(
            "aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration",
            CompleteNamedConfiguration);
        table.Resource("aws:s3/bucketObjectv2:BucketObjectv2", CompleteObject);
    }

    private static void CompleteBucket(SimulatedResource r)
    {
        if (r.Text("bucket") is null && r.Text("bucketPrefix") is null)
            r.Set("bucket", $"{r.Name.ToLowerInvariant()}-{r.Hex(7, "bucket")}");
        var name = r.AutoName("bucket", "bucketPrefix");
        r.Id = name;
        r.Set("arn", $"arn:{r.Partition}:s3:::{name}");
        r.Set("bucketDomainName", $"{name}.s3.{r.DnsSuffix}");
        r.Set("bucketRegionalDomainName", $"{name}.s3.{r.Region}.{r.DnsSuffix}");
        r.Default("region", r.Region);
        r.Set("bucketRegion", r.Text("region")!);
        r.Set("tagsAll", r.AllTags);
        if (HostedZones.TryGetValue(r.Region, out var zone))
            r.Set("hostedZoneId", zone);
        r.Default("forceDestroy", false);
        r.Default("objectLockEnabled", false);
        r.Default("requestPayer", "BucketOwner");
        r.DefaultEmptyList("corsRules", "lifecycleRules");
        r.DefaultEmptyText("accelerationStatus", "bucketPrefix", "policy", "websiteDomain", "websiteEndpoint");
    }

    private static void CompleteConfiguration(SimulatedResource r)
    {
        if (r.Text("bucket") is not { } bucket)
            return;
        r.Id = bucket;
        r.Default("region", r.Region);
    }

    private static void CompleteNamedConfiguration(SimulatedResource r)
    {
        if (r.Text("bucket") is not { } bucket)
            return;
        r.Id = $"{bucket}:{r.AutoName()}";
        r.Default("region", r.Region);
    }

    private static void CompleteObject(SimulatedResource r)
    {
        r.Default("key", r.Name);
        if (r.Text("bucket") is not { } bucket)
            return;
        r.Id = r.Text("key")!;
        r.Set("arn", $"arn:{r.Partition}:s3:::{bucket}/{r.Id}");
        r.Set("tagsAll", HasOwnTagsOnly(r) ? r.OwnTags : r.AllTags);
        r.Default("region", r.Region);
        r.Default("storageClass", "STANDARD");
    }

    /// <summary>Whether the provider's default tags are turned off for the object.</summary>
    private static bool HasOwnTagsOnly(SimulatedResource r) =>
        r.Properties.GetValueOrDefault("overrideProvider") is IReadOnlyDictionary<string, object> instead
        && instead.ContainsKey("defaultTags");
}
