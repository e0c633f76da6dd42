namespace DataPlatform.Settings;

/// <summary>One objection to a stack's configuration.</summary>
/// <param name="Key">
/// The full config key, such as <c>network:cidr</c>; inside a list or map with its path, such as
/// <c>network:zones[1]</c>; <c>stack</c> for the stack's own name.
/// </param>
/// <param name="Message">One line: what the value is, and what would be accepted.</param>
public sealed record SettingError(string Key, string Message)
{
    /// <summary>The line a user reads: <c>key: message</c>.</summary>
    public override string ToString() => $"{Key}: {Message}";
}
