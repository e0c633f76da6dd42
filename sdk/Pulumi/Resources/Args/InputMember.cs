using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi;

/// <summary>A property or field of an args class that is marked as an input.</summary>
internal sealed class InputMember
{
    private const BindingFlags AnyInstance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<InputMember>> Known = new();

    private readonly InputAttribute _attribute;
    private readonly string _memberName;
    private readonly string _fullName;
    private readonly Func<object, object?> _getValue;

    private InputMember(Type type, InputAttribute attribute, string memberName, Func<object, object?> getValue)
    {
        _attribute = attribute;
        _memberName = memberName;
        _fullName = $"[Input] {type.FullName}.{memberName}";
        _getValue = getValue;
    }

    /// <summary>The name that the provider knows it by.</summary>
    public string Name => _attribute.Name;

    /// <summary>The inputs of an args class: its fields first, then its properties.</summary>
    public static ImmutableArray<InputMember> Of(Type type)
        => Known.GetOrAdd(type, static type => [.. Fields(type), .. Properties(type)]);

    public object? Read(object args)
    {
        var value = _getValue(args);
        if (value is null && _attribute.IsRequired)
        {
            throw new ArgumentNullException(_memberName, $"{_fullName} is required but was not given a value");
        }

        return value is not null && _attribute.Json ? InputJsonText.From(_fullName, value) : value;
    }

    private static IEnumerable<InputMember> Fields(Type type)
        => from field in type.GetFields(AnyInstance)
           let attribute = field.GetCustomAttribute<InputAttribute>()
           where attribute is not null
           select new InputMember(type, attribute, field.Name, field.GetValue);

    private static IEnumerable<InputMember> Properties(Type type)
        => from property in type.GetProperties(AnyInstance)
           let attribute = property.GetCustomAttribute<InputAttribute>()
           where attribute is not null
           select new InputMember(type, attribute, property.Name, property.GetValue);
}
