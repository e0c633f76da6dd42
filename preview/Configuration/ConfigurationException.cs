using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>A project or stack file that cannot be used. Each error is one line that needs no stack trace.</summary>
public class ConfigurationException : Exception
{
    /// <summary>Makes one of all that was found.</summary>
    /// <param name="errors">An error each; keys and values may be in them as they stand in the file.</param>
    public ConfigurationException(ImmutableArray<string> errors)
        : base(string.Join('\n', errors.Select(OneLine.Of))) => Errors = [.. errors.Select(OneLine.Of)];

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public ImmutableArray<string> Errors { get; }
}
