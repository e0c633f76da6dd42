using System.Text.RegularExpressions;

namespace DataPlatform.Components.Operations;

/// <summary>E-mail addresses that AWS takes as subscribers.</summary>
public static partial class EmailAddress
{
    /// <summary>What an address looks like, for messages.</summary>
    public const string Accepted = "e-mail addresses such as data-ops@example.com, at most 254 characters";

    private const int Longest = 254;

    /// <summary>Whether a text looks like an e-mail address; whether it exists, its confirmation shows.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string text) => text.Length <= Longest && Pattern().IsMatch(text);

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+\z")]
    private static partial Regex Pattern();
}
