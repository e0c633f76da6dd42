namespace DataPlatform.Preview.Configuration;

/// <summary>Gives configuration keys their namespace.</summary>
internal static class ConfigKey
{
    /// <summary>
    /// The full key: a bare name gets the project's namespace, and the old form <c>ns:config:name</c> loses its middle.
    /// Null where it is neither.
    /// </summary>
    public static string? Parse(string project, string key) => key.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => null,
    };
}
