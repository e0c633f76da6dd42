using System.Collections.Immutable;

namespace DataPlatform.Preview.Running;

/// <summary>
/// The program did not run to its end: a bad configuration, a mistake in it, or something that the simulated cloud
/// refused. The message has a line per error and no stack trace; that is in the inner exception.
/// </summary>
public sealed class ProgramFailedException : Exception
{
    /// <summary>A failure.</summary>
    /// <param name="errors">The errors, a line each; at least one.</param>
    /// <param name="detail">Where they came from.</param>
    public ProgramFailedException(IReadOnlyList<string> errors, Exception? detail = null)
        : base(string.Join('\n', errors), detail) => Errors = [.. errors];

    /// <summary>The errors, a line each.</summary>
    public ImmutableArray<string> Errors { get; }
}
