using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Lake;

/// <summary>
/// Names of the lake's buckets: <c>prefix-role-account-region</c>. Bucket names are unique among all accounts of the
/// world; with account and region in them nobody else's deployment is in the way of this one.
/// </summary>
public static class LakeBucketNames
{
    /// <summary>Where names of buckets end.</summary>
    internal const int LongestName = 63;

    /// <summary>All roles, in the order of their names.</summary>
    public static ImmutableArray<LakeBucketRole> Roles { get; } =
        [.. Enum.GetValues<LakeBucketRole>().OrderBy(Label, StringComparer.Ordinal)];

    /// <summary>The role in names: <c>raw</c>, <c>curated</c> and so on.</summary>
    public static string Label(LakeBucketRole role) => role switch
    {
        LakeBucketRole.Raw => "raw",
        LakeBucketRole.Curated => "curated",
        LakeBucketRole.Workspace => "workspace",
        LakeBucketRole.Results => "results",
        LakeBucketRole.Logs => "logs",
        LakeBucketRole.Assets => "assets",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "not a bucket of the lake"),
    };

    /// <summary>The name of a bucket.</summary>
    public static string Of(LakeBucketRole role, AwsTarget target, string accountId)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Of(Label(role), target.NamePrefix, accountId, target.Region);
    }

    /// <summary>The name of a bucket of the platform, of the lake or not.</summary>
    /// <param name="label">What sets it apart from the others: a role's label, or the name of a connection.</param>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    /// <param name="region">The region of the platform.</param>
    internal static string Of(string label, string namePrefix, string accountId, AwsRegion region) =>
        $"{namePrefix}-{label}-{accountId}-{region.Name}";

    /// <summary>How long a name prefix may be in a region: bucket names end at 63 characters.</summary>
    public static int LongestPrefix(AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        return LongestName - Of(Label(LakeBucketRole.Workspace), "", AwsTarget.AnyAccount, region).Length;
    }

    /// <summary>Says why a name prefix makes no bucket names; null: it does.</summary>
    public static string? FindMistake(string namePrefix, AwsRegion region)
    {
        ArgumentException.ThrowIfNullOrEmpty(namePrefix);
        var longest = LongestPrefix(region);
        if (namePrefix.Length > longest)
        {
            return $"name prefix '{namePrefix}' has {namePrefix.Length} characters; accepted in {region.Name}: "
                + $"{longest} at most, because bucket names end at {LongestName}";
        }

        var plain = namePrefix.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return plain && namePrefix[0] != '-'
            ? null
            : $"name prefix '{namePrefix}' is not accepted: lower-case letters, digits and hyphens, no hyphen first";
    }
}
