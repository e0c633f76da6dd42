using System.Security.Cryptography;
using System.Text;

namespace DataPlatform.Components.Studio;

/// <summary>Names of what a Studio is made of.</summary>
internal static class StudioNames
{
    /// <summary>What sets the Studio's bucket apart from the platform's other buckets.</summary>
    public const string Bucket = "studio";

    /// <summary>Where workspaces' files are in the bucket.</summary>
    public const string Workspaces = "workspaces";

    /// <summary>Longest name of a role.</summary>
    public const int LongestRole = 64;

    // Together with what is before and after it, well below the 128 characters of a policy's name.
    private const int LongestLabel = 64;

    /// <summary>The role of a user whom a SAML provider signs in; the provider names it.</summary>
    /// <param name="namePrefix">Start of all physical names.</param>
    /// <param name="user">The user's name.</param>
    public static string SamlRole(string namePrefix, string user) => $"{namePrefix}-studio-{user}";

    /// <summary>
    /// What sets a user's resources apart in the program, of characters that names and tags of IAM have: other
    /// names have others as well, and may be long.
    /// </summary>
    /// <param name="user">The user.</param>
    public static string Label(StudioUserSpec user)
    {
        var kind = user.Type.ToString().ToLowerInvariant();
        var plain = string.Concat(user.Name.Select(c => IsPlain(c) ? c : '-'));
        if (plain == user.Name && plain.Length <= LongestLabel)
            return $"{kind}-{plain}";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(user.Name)))[..8];
        return $"{kind}-{plain[..Math.Min(plain.Length, LongestLabel)]}-{hash}";
    }

    private static bool IsPlain(char c) =>
        char.IsAsciiLetterOrDigit(c) || "+=.@_-".Contains(c, StringComparison.Ordinal);
}
