namespace DataPlatform.Tests.Platform.Dss.Configure.Fake;

/// <summary>
/// Secrets in documents, as DSS keeps them: a new text is encrypted with a new salt each time, the ciphertext that was
/// read may be sent back as it is.
/// </summary>
internal sealed class FakeSecrets
{
    private const string Prefix = "e:AES:";

    private readonly Dictionary<string, string> _clear = new(StringComparer.Ordinal);

    /// <summary>What is stored for a text that was sent.</summary>
    public string Store(string text)
    {
        if (text.Length == 0 || Knows(text))
            return text;
        var cipher = $"{Prefix}{_clear.Count:x4}";
        _clear.Add(cipher, text);
        return cipher;
    }

    /// <summary>Whether a text is one that is stored for a secret.</summary>
    public bool Knows(string text) => _clear.ContainsKey(text);

    /// <summary>What was sent for a text that is stored.</summary>
    public string Reveal(string stored) => _clear[stored];
}
