using System.Text.Json.Nodes;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Common;

namespace DataPlatform.Components.Emr;

/// <summary>How a cluster encrypts, and how its nodes ask for credentials.</summary>
/// <remarks>https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-create-security-configuration.html</remarks>
internal static class EmrSecurityConfiguration
{
    /// <summary>The configuration as JSON.</summary>
    /// <param name="target">Tells the platform's buckets by their names.</param>
    /// <param name="accountId">The same.</param>
    /// <param name="data">What jobs write to.</param>
    /// <param name="certificates">The nodes' certificates; null: no TLS between nodes.</param>
    /// <param name="dataKeyArn">The key of objects in the platform's buckets.</param>
    /// <param name="volumesKeyArn">The key of volumes and local disks.</param>
    public static string ToJson(
        AwsTarget target,
        string accountId,
        IEnumerable<GrantedData> data,
        EmrCertificates? certificates,
        string dataKeyArn,
        string volumesKeyArn) => new JsonObject
        {
            ["EncryptionConfiguration"] = new JsonObject
            {
                ["EnableAtRestEncryption"] = true,
                ["EnableInTransitEncryption"] = certificates is not null,
                ["AtRestEncryptionConfiguration"] = new JsonObject
                {
                    ["S3EncryptionConfiguration"] = Objects(dataKeyArn, Overrides(target, accountId, data)),
                    ["LocalDiskEncryptionConfiguration"] = new JsonObject
                    {
                        // Root volumes as well; without it only volumes for data, and by the operating system.
                        ["EnableEbsEncryption"] = true,
                        ["EncryptionKeyProviderType"] = "AwsKms",
                        ["AwsKmsKey"] = volumesKeyArn,
                    },
                },
            }.With("InTransitEncryptionConfiguration", certificates is null ? null : InTransit(certificates)),
            // One hop: what runs in a container does not reach the nodes' credentials.
            ["InstanceMetadataServiceConfiguration"] = new JsonObject
            {
                ["MinimumInstanceMetadataServiceVersion"] = 2,
                ["HttpPutResponseHopLimit"] = 1,
            },
        }.ToJsonString();

    private static JsonObject Objects(string keyArn, JsonArray overrides) => Kms(keyArn)
        .With("Overrides", overrides.Count == 0 ? null : overrides);

    // Buckets that are not the platform's keep to their own key: the platform's may be in another region, and those who
    // read the bucket may not be let use it.
    private static JsonArray Overrides(AwsTarget target, string accountId, IEnumerable<GrantedData> data) =>
    [
        .. data.Select(item => item.Data)
            .Where(item => item.KeyArn is not null || !IsOfPlatform(item.Location.BucketName, target, accountId))
            .OrderBy(item => item.Location.BucketName, StringComparer.Ordinal)
            .DistinctBy(item => item.Location.BucketName)
            .Select(Override),
    ];

    private static JsonObject Override(CatalogedData data)
    {
        var bucket = new JsonObject { ["BucketName"] = data.Location.BucketName };
        var encryption = data.KeyArn is { } key ? Kms(key) : new JsonObject { ["EncryptionMode"] = "SSE-S3" };
        foreach (var (name, value) in encryption)
            bucket[name] = value?.DeepClone();
        return bucket;
    }

    private static JsonObject Kms(string keyArn) => new() { ["EncryptionMode"] = "SSE-KMS", ["AwsKmsKey"] = keyArn };

    private static bool IsOfPlatform(string bucketName, AwsTarget target, string accountId) =>
        bucketName.StartsWith($"{target.NamePrefix}-", StringComparison.Ordinal)
        && bucketName.EndsWith($"-{accountId}-{target.Region.Name}", StringComparison.Ordinal);

    private static JsonObject InTransit(EmrCertificates certificates) => new()
    {
        ["TLSCertificateConfiguration"] = new JsonObject
        {
            ["CertificateProviderType"] = "PEM",
            ["S3Object"] = certificates.Uri,
        },
    };

    private static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
            json[name] = value;
        return json;
    }
}
