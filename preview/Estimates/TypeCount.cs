namespace DataPlatform.Preview.Estimates;

/// <summary>How many resources there are of a type.</summary>
/// <param name="Type">The type token, or another name for what is counted.</param>
/// <param name="Count">How many.</param>
public sealed record TypeCount(string Type, int Count);
