using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>The members of an arguments class that travel: those marked <see cref="InputAttribute"/>.</summary>
internal static class ArgsMembers
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly ConcurrentDictionary<Type, ImmutableArray<ArgsMember>> Cache = new();

    /// <summary>Members by wire name; lists, maps and secrets are marked on their fields, all others on
    /// properties.</summary>
    /// <param name="type">The arguments class.</param>
    public static ImmutableArray<ArgsMember> Of(Type type) => Cache.GetOrAdd(type, Collect);

    private static ImmutableArray<ArgsMember> Collect(Type type)
    {
        var members = ImmutableArray.CreateBuilder<ArgsMember>();
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
        {
            foreach (var field in level.GetFields(Declared))
            {
                if (WireName(field) is { } name)
                    members.Add(new ArgsMember(name, field.GetValue));
            }

            foreach (var property in level.GetProperties(Declared))
            {
                if (WireName(property) is { } name)
                    members.Add(new ArgsMember(name, property.GetValue));
            }
        }

        return members.ToImmutable();
    }

    // The attribute does not show its name; its constructor argument does.
    private static string? WireName(MemberInfo member) =>
        member.GetCustomAttributesData().FirstOrDefault(data => data.AttributeType == typeof(InputAttribute))
            ?.ConstructorArguments[0].Value as string;
}
