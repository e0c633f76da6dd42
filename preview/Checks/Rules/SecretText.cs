using System.Text.RegularExpressions;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Tells texts that have something in them that looks like a secret.</summary>
internal static partial class SecretText
{
    private static readonly (Regex Pattern, string What)[] Table =
    [
        (AccessKey(), "an access key of AWS"),
        (PrivateKey(), "a private key"),
        (Password(), "a password"),
    ];

    /// <summary>What there is that looks like a secret; null where there is nothing.</summary>
    public static string? Find(string text) =>
        Array.Find(Table, entry => entry.Pattern.IsMatch(text)).What;

    [GeneratedRegex(@"\b(?:AKIA|ASIA)[A-Z0-9]{16}\b")]
    private static partial Regex AccessKey();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    // A name that says so, and a value with both letters and digits that is neither a variable nor a call.
    [GeneratedRegex(
        """(?:passw(?:or)?d|secret_?(?:access_?)?key|api_?key)["']?\s*[:=]\s*["']?"""
        + """(?=[^\s"']*[0-9])(?=[^\s"']*[A-Za-z])[A-Za-z0-9/+!@#%^&*_=-]{8,}(?![A-Za-z0-9.(\[])""",
        RegexOptions.IgnoreCase)]
    private static partial Regex Password();
}
