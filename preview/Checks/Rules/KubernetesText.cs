using System.Text.RegularExpressions;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What may be wrong with names and labels in Kubernetes.</summary>
internal static partial class KubernetesText
{
    private const int MostOfLabel = 63;
    private const int MostOfSubdomain = 253;

    /// <summary>The objection to a DNS label, as namespaces have it; null where there is none.</summary>
    public static string? DnsLabelObjection(string name) =>
        name.Length is 0 or > MostOfLabel
            ? $"The name '{name}' has {name.Length} characters; 1 to {MostOfLabel} are accepted."
        : DnsLabel().IsMatch(name) ? null
        : $"The name '{name}' has other than lower-case letters, digits and hyphens, or a hyphen at an end.";

    /// <summary>The objection to a DNS subdomain, as most objects have it; null where there is none.</summary>
    public static string? DnsSubdomainObjection(string name) =>
        name.Length is 0 or > MostOfSubdomain
            ? $"The name '{name}' has {name.Length} characters; 1 to {MostOfSubdomain} are accepted."
        : DnsSubdomain().IsMatch(name) ? null
        : $"The name '{name}' has other than lower-case letters, digits, hyphens and dots, or no letter or digit at an "
            + "end of a part.";

    /// <summary>The objection to a label's, annotation's or taint's key; null where there is none.</summary>
    public static string? LabelKeyObjection(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var name = key[(slash + 1)..];
        if (slash >= 0 && (slash > MostOfSubdomain || !DnsSubdomain().IsMatch(key[..slash])))
            return $"The key '{key}' has before its '/' no DNS name such as example.com.";
        return name.Length is 0 or > MostOfLabel || !LabelName().IsMatch(name)
            ? $"The key '{key}' is not 1 to {MostOfLabel} letters, digits, '-', '_' and '.', a letter or digit at both "
                + "ends, after an optional DNS name and '/'."
            : null;
    }

    /// <summary>The objection to a label's or taint's value; null where there is none.</summary>
    public static string? LabelValueObjection(string value) =>
        value.Length == 0 || (value.Length <= MostOfLabel && LabelName().IsMatch(value))
            ? null
            : $"The value '{value}' is not up to {MostOfLabel} letters, digits, '-', '_' and '.', a letter or digit at "
                + "both ends.";

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?\z")]
    private static partial Regex DnsLabel();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*\z")]
    private static partial Regex DnsSubdomain();

    [GeneratedRegex(@"\A[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?\z")]
    private static partial Regex LabelName();
}
