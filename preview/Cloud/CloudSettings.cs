using System.Text.Json;
using DataPlatform.Components.Network;
using DataPlatform.Preview.Configuration;

namespace DataPlatform.Preview.Cloud;

/// <summary>Where the simulated cloud is.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="Region">The region of resources whose provider names none; null where nothing says which.</param>
public sealed record CloudSettings(string AccountId, string? Region)
{
    /// <summary>The account where the configuration names none; AWS uses this number in its own examples.</summary>
    public const string ExampleAccountId = "111122223333";

    /// <summary>
    /// The account is the first of <c>aws:allowedAccountIds</c>, or else <see cref="ExampleAccountId"/>; the region is
    /// <c>aws:region</c>.
    /// </summary>
    /// <param name="configuration">The stack's configuration.</param>
    public static CloudSettings From(StackConfiguration configuration) => new(
        FirstAccount(configuration.Values.GetValueOrDefault("aws:allowedAccountIds")) ?? ExampleAccountId,
        configuration.Values.GetValueOrDefault("aws:region"));

    /// <summary>The partition of a region, as in ARNs: <c>aws</c>, <c>aws-cn</c> or <c>aws-us-gov</c>.</summary>
    /// <param name="region">A region's code; one that is not known is taken to be in the partition of its
    /// prefix.</param>
    public static string PartitionOf(string? region) =>
        AwsRegions.TryGet(region, out var known) ? known.Partition
        : region is null ? "aws"
        : region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn"
        : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov"
        : "aws";

    /// <summary>The domain that ends the DNS names of a partition's services.</summary>
    /// <param name="partition">The partition.</param>
    public static string DnsSuffixOf(string partition) =>
        partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    private static string? FirstAccount(string? json)
    {
        if (string.IsNullOrWhiteSpace(json))
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? document.RootElement.EnumerateArray().Select(entry => entry.ToString()).FirstOrDefault()
                : document.RootElement.ToString();
        }
        catch (JsonException)
        {
            return json;
        }
    }
}
