using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a function is invoked with.</summary>
public readonly struct InvokeTransformArgs
{
    public InvokeTransformArgs(
        string token, ImmutableDictionary<string, object?> args, InvokeOptions options)
    {
        Token = token;
        Args = args;
        Options = options;
    }

    public string Token { get; }

    public ImmutableDictionary<string, object?> Args { get; }

    public InvokeOptions Options { get; }
}
