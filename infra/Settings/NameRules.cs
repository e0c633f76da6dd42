using System.Text.RegularExpressions;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>
/// Rules for the platform's and the stack's name. Bucket names are the strictest that are made of them:
/// <c>&lt;name&gt;-&lt;stack&gt;-workspace-&lt;account&gt;-&lt;region&gt;</c>.
/// </summary>
internal static partial class NameRules
{
    private const string Pattern = "lower-case letters, digits and hyphens, a letter first, no hyphen last";

    // https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
    private static readonly string[] ReservedPrefixes = ["xn--", "sthree-", "amzn-s3-demo-"];

    /// <summary>The platform's name.</summary>
    public static Scalar<string> Name { get; } = new(
        "a platform name",
        $"{Pattern}, at most 20 characters",
        text => !NamePattern().IsMatch(text) || text.Length > 20
            ? Name!.Not()
            : ReservedPrefixes.Any($"{text}-".StartsWith)
                ? new("", "begins bucket names as S3 reserves them", "another name")
                : new(text));

    /// <summary>Checks the characters of the stack's name.</summary>
    public static void CheckStack(SettingsReader reader, string stack)
    {
        if (!NamePattern().IsMatch(stack))
            reader.Refuse("stack", $"'{stack}' is not a name that fits into bucket names; accepted: {Pattern}");
    }

    /// <summary>Checks that the longest bucket name is not too long.</summary>
    public static void CheckLength(SettingsSection section, string name, string stack, AwsRegion region)
    {
        var length = name.Length + stack.Length;
        var room = LakeBucketNames.LongestPrefix(region) - "-".Length;
        if (length > room)
            section.Refuse(
                "name",
                $"'{name}' and the stack name '{stack}' have {length} characters; accepted: at most {room} together "
                + $"in {region.Name}, or bucket names get too long");
    }

    [GeneratedRegex("^[a-z]([a-z0-9-]*[a-z0-9])?\\z")]
    private static partial Regex NamePattern();
}
