namespace DataPlatform.Tests.Platform.Iam;

/// <summary>IAM's wildcards: <c>*</c> is any number of characters, <c>?</c> is one.</summary>
/// <remarks>
/// A star crosses colons and slashes. AWS stops a star in the middle of an ARN at the colon, so that this matches more
/// at times: it may find a leak where there is none, and misses none.
/// </remarks>
internal static class IamPattern
{
    /// <summary>Whether all of a text fits a pattern.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, bool ignoreCase = false)
    {
        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var plain = pattern.IndexOfAny('*', '?');
        if (plain < 0)
            return text.Equals(pattern, comparison);
        return text.StartsWith(pattern[..plain], comparison)
            && MatchesRest(pattern[plain..], text[plain..], comparison);
    }

    private static bool MatchesRest(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, StringComparison comparison)
    {
        var star = -1;
        var retry = 0;
        var (at, next) = (0, 0);
        while (at < text.Length)
        {
            if (next < pattern.Length && pattern[next] == '*')
            {
                (star, retry) = (next++, at);
                if (next == pattern.Length)
                    return true;
            }
            else if (next < pattern.Length
                && (pattern[next] == '?' || pattern.Slice(next, 1).Equals(text.Slice(at, 1), comparison)))
            {
                (at, next) = (at + 1, next + 1);
            }
            else if (star >= 0)
            {
                // The last star takes one more character.
                (at, next) = (++retry, star + 1);
            }
            else
            {
                return false;
            }
        }

        return pattern[next..].TrimStart('*').IsEmpty;
    }
}
