using System.Text.RegularExpressions;

namespace DataPlatform.Components.Cluster.Nodes;

/// <summary>How Kubernetes writes the keys and values of labels and taints, within what EKS takes of them.</summary>
internal static partial class LabelSyntax
{
    // Kubernetes lets a key's prefix have 253 characters more; EKS does not.
    private const int Longest = 63;

    public const string AcceptedKey =
        "1 to 63 letters, digits, hyphens, underscores and dots, a letter or digit first and last; before them a "
        + "DNS name and a slash, within the 63, if any";

    public const string AcceptedValue =
        "1 to 63 letters, digits, hyphens, underscores and dots, a letter or digit first and last";

    public static bool IsKey(string text) => text.Length <= Longest && Key().IsMatch(text);

    /// <summary>Whether the text is a value; an empty one is not, because EKS refuses it for labels.</summary>
    public static bool IsValue(string text) => text.Length <= Longest && Value().IsMatch(text);

    [GeneratedRegex(@"^(([a-z0-9]([a-z0-9-]*[a-z0-9])?)(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*/)?"
        + @"[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z")]
    private static partial Regex Key();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z")]
    private static partial Regex Value();
}
