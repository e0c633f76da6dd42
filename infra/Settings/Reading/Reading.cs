namespace DataPlatform.Settings.Reading;

/// <summary>What a <see cref="Scalar{T}"/> made of a text: a value, or the problem with it.</summary>
/// <param name="Value">The value; meaningless when there is a problem.</param>
/// <param name="Problem">What is wrong, following the text: "is out of range"; null when all is well.</param>
/// <param name="Accepted">What would be accepted, where it is more exact than the type's own words.</param>
internal readonly record struct Reading<T>(T Value, string? Problem = null, string? Accepted = null);
