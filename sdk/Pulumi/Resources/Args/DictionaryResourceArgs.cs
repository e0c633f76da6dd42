using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Resource arguments by name, for resources whose properties are not known beforehand. The values, or what outputs of
/// them hold, are texts, numbers, booleans, assets, archives, JSON elements, resources, or immutable arrays and
/// dictionaries of these.
/// </summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <exception cref="InvalidOperationException">A value is of a type that cannot be serialised.</exception>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        _dictionary = dictionary;
        var seen = new HashSet<Type>();
        foreach (var value in dictionary.Values.OfType<object>())
        {
            var type = value.GetType();
            var held = value is IOutput ? type.GenericTypeArguments[0] : type;
            Converter.CheckTargetType(nameof(dictionary), held, seen);
        }
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => Task.FromResult(_dictionary);
}
