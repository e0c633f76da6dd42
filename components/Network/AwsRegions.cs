using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace DataPlatform.Components.Network;

/// <summary>
/// The commercial, GovCloud and China regions with their availability zones.
/// </summary>
/// <remarks>
/// Letters are mapped to zones account by account, and old accounts may see others than new ones. The table serves to
/// find mistakes before a deployment; the deployment asks the account itself (see <see cref="ZoneCheck"/>).
/// </remarks>
public static class AwsRegions
{
    /// <summary>All regions, ordered by name.</summary>
    public static ImmutableArray<AwsRegion> All { get; } =
    [
        new("af-south-1", "aws", "abc", 3),
        new("ap-east-1", "aws", "abc", 3),
        new("ap-east-2", "aws", "abc", 3),
        new("ap-northeast-1", "aws", "acd", 3),
        new("ap-northeast-2", "aws", "abcd", 4),
        new("ap-northeast-3", "aws", "abc", 3),
        new("ap-south-1", "aws", "abc", 3),
        new("ap-south-2", "aws", "abc", 3),
        new("ap-southeast-1", "aws", "abc", 3),
        new("ap-southeast-2", "aws", "abc", 3),
        new("ap-southeast-3", "aws", "abc", 3),
        new("ap-southeast-4", "aws", "abc", 3),
        new("ap-southeast-5", "aws", "abc", 3),
        new("ap-southeast-6", "aws", "abc", 3),
        new("ap-southeast-7", "aws", "abc", 3),
        new("ca-central-1", "aws", "abd", 3, "cac1-az3"),
        new("ca-west-1", "aws", "abc", 3),
        new("cn-north-1", "aws-cn", "abd", 3),
        new("cn-northwest-1", "aws-cn", "abc", 3),
        new("eu-central-1", "aws", "abc", 3),
        new("eu-central-2", "aws", "abc", 3),
        new("eu-north-1", "aws", "abc", 3),
        new("eu-south-1", "aws", "abc", 3),
        new("eu-south-2", "aws", "abc", 3),
        new("eu-west-1", "aws", "abc", 3),
        new("eu-west-2", "aws", "abc", 3),
        new("eu-west-3", "aws", "abc", 3),
        new("il-central-1", "aws", "abc", 3),
        new("me-central-1", "aws", "abc", 3),
        new("me-south-1", "aws", "abc", 3),
        new("mx-central-1", "aws", "abc", 3),
        new("sa-east-1", "aws", "abc", 3),
        new("us-east-1", "aws", "abcdef", 6, "use1-az3"),
        new("us-east-2", "aws", "abc", 3),
        new("us-gov-east-1", "aws-us-gov", "abc", 3),
        new("us-gov-west-1", "aws-us-gov", "abc", 3),
        // Three letters exist and a new account gets two of them.
        new("us-west-1", "aws", "abc", 2, "usw1-az2"),
        new("us-west-2", "aws", "abcd", 4),
    ];

    private static ImmutableDictionary<string, AwsRegion> ByName { get; } = All.ToImmutableDictionary(r => r.Name);

    /// <summary>Finds a region by its code.</summary>
    public static bool TryGet(string? name, [NotNullWhen(true)] out AwsRegion? region)
    {
        region = null;
        return name is not null && ByName.TryGetValue(name, out region);
    }
}
