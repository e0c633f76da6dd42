namespace DataPlatform.Settings.Reading;

/// <summary>A type of scalar setting: how its text is read and how it is spoken of.</summary>
/// <param name="Noun">With article: "a whole number".</param>
/// <param name="Accepted">What would be accepted: "2 to 6".</param>
/// <param name="Parse">Reads a text; the default <see cref="Reading{T}.Problem"/> is that it is not the noun.</param>
internal sealed record Scalar<T>(string Noun, string Accepted, Func<string, Reading<T>> Parse)
{
    /// <summary>
    /// Whether a number or boolean in a list or map is refused. YAML turns an unquoted 1.10 into 1.1: where the exact
    /// text matters it must have been written as text.
    /// </summary>
    public bool TextOnly { get; init; }

    /// <summary>The reading of a text that is not of this type.</summary>
    public Reading<T> Not(string? accepted = null) => new(default!, $"is not {Noun}", accepted);
}
