using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>
/// Tags for all resources: the platform's own and the user's, within what every AWS service accepts.
/// </summary>
internal static partial class TagRules
{
    // A resource takes 50; the rest is for the platform's own and those that AWS services and Kubernetes add.
    private const int Most = 37;
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const string Characters = "letters, digits, spaces and _ . : / = + - @";

    // Most resources have a Name of their own; name beside it would be a duplicate to IAM, which ignores letter case.
    private static readonly ImmutableHashSet<string> OwnKeys = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "platform", "environment", "stack", "managed-by", "Name");

    private static Scalar<string> Key { get; } = new("tag names", Characters, CheckKey);

    private static Scalar<string> Value { get; } = new(
        "text",
        $"text of at most {LongestValue} characters: {Characters}; in quotes where YAML would read anything else",
        text => text.Length <= LongestValue && Allowed().IsMatch(text) ? new(text) : new("", "is not a tag value"))
    {
        TextOnly = true,
    };

    /// <summary>The tags that the platform itself puts on every resource.</summary>
    public static ImmutableSortedDictionary<string, string> Own(
        string name, PlatformEnvironment environment, string stack) =>
        ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
        {
            ["platform"] = name,
            ["environment"] = environment == PlatformEnvironment.Prod ? "prod" : "dev",
            ["stack"] = stack,
            ["managed-by"] = "pulumi",
        });

    /// <summary>Reads the user's tags.</summary>
    public static ImmutableSortedDictionary<string, string> Read(SettingsSection section)
    {
        var tags = section.Map("tags", Key, Value);
        if (tags.Count > Most)
            section.Refuse("tags", $"{tags.Count} tags are too many; accepted: at most {Most}");
        foreach (var same in tags.Keys.GroupBy(key => key, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
            section.Refuse(
                "tags",
                $"{string.Join(" and ", same)} are one tag to IAM, which ignores letter case; accepted: one of them");
        return tags;
    }

    private static Reading<string> CheckKey(string key) => key switch
    {
        "" or { Length: > LongestKey } => new("", $"has {key.Length} characters", $"1 to {LongestKey}"),
        _ when !Allowed().IsMatch(key) => new("", "has characters that AWS refuses"),
        _ when key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) =>
            new("", "begins with aws:, which AWS keeps for itself", "any other beginning"),
        _ when OwnKeys.Contains(key) => new("", "is one that the platform sets itself", "any other name"),
        _ => new(key),
    };

    [GeneratedRegex(@"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Allowed();
}
