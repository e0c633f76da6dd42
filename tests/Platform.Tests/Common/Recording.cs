using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>What a run asked of the cloud, in an order that does not depend on timing.</summary>
internal sealed class Recording(
    IEnumerable<RecordedInputs> inputs,
    ImmutableArray<RecordedOptions> options,
    ImmutableArray<string> calls)
{
    public ImmutableArray<RecordedInputs> Resources { get; } =
        [.. inputs.OrderBy(r => r.Type, StringComparer.Ordinal).ThenBy(r => r.Name, StringComparer.Ordinal)];

    public ImmutableArray<RecordedOptions> Options { get; } = options;

    /// <summary>Tokens of the functions that were called, in ordinal order.</summary>
    public ImmutableArray<string> Calls { get; } = [.. calls.Order(StringComparer.Ordinal)];

    /// <summary>Resources of a type, ordered by name.</summary>
    public ImmutableArray<RecordedInputs> OfType(string type) => [.. Resources.Where(r => r.Type == type)];

    /// <summary>Names of the resources of a type, in ordinal order.</summary>
    public ImmutableArray<string> NamesOf(string type) => [.. OfType(type).Select(r => r.Name)];

    /// <summary>The one resource with this type and name.</summary>
    public RecordedInputs Single(string type, string name) =>
        Resources.Single(r => r.Type == type && r.Name == name);

    /// <summary>The one resource of this type.</summary>
    public RecordedInputs Single(string type) => Resources.Single(r => r.Type == type);

    /// <summary>Options of the one resource with this name and type.</summary>
    public RecordedOptions OptionsOf(string type, string name) =>
        Options.Single(r => r.Type == type && r.Name == name);

    /// <summary>How many resources there are of each type.</summary>
    public ImmutableSortedDictionary<string, int> Counts =>
        Resources.CountBy(r => r.Type).ToImmutableSortedDictionary(StringComparer.Ordinal);
}
