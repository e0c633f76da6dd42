using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// Invoke arguments by name, for functions whose arguments are not known beforehand. The values, or what inputs and
/// outputs of them hold, are as for <see cref="DictionaryResourceArgs"/>.
/// </summary>
public sealed class DictionaryInvokeArgs : InvokeArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <exception cref="InvalidOperationException">A value is of a type that cannot be serialised.</exception>
    public DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary)
    {
        _dictionary = dictionary;
        var seen = new HashSet<Type>();
        foreach (var value in dictionary.Values.OfType<object>())
        {
            Converter.CheckTargetType(nameof(dictionary), Held(value.GetType()), seen);
        }
    }

    internal override Task<ImmutableDictionary<string, object?>> ToDictionaryAsync()
        => Task.FromResult(_dictionary);

    private static Type Held(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
        return definition == typeof(Output<>) || definition == typeof(Input<>) ? type.GenericTypeArguments[0] : type;
    }
}
