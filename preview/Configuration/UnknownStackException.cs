using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>A stack was named that has no <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
public sealed class UnknownStackException : ConfigurationException
{
    /// <summary>Makes one that lists what exists.</summary>
    /// <param name="stack">The name that was asked for.</param>
    /// <param name="known">The stacks that have a file.</param>
    /// <param name="folder">Where the stack files lie.</param>
    public UnknownStackException(string stack, ImmutableArray<string> known, string folder)
        : base([Describe(stack, known, folder)])
    {
    }

    private static string Describe(string stack, ImmutableArray<string> known, string folder)
    {
        if (known.IsEmpty)
        {
            return $"there is no stack '{stack}': {folder} holds no Pulumi.<stack>.yaml";
        }

        var nearest = NearestName.Find(stack, known);
        var hint = nearest is null ? "" : $"; did you mean '{nearest}'?";
        return $"there is no stack '{stack}'; stacks: {string.Join(", ", known)}{hint}";
    }
}
