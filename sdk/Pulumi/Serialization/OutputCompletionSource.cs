using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Gives every <c>[Output]</c> property of a new resource an output to be completed at registration.</summary>
internal static class OutputCompletionSource
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> PropertiesByType = new();

    /// <param name="resource">A resource whose constructor is just running.</param>
    /// <param name="remote">
    /// Whether the properties come from outside of the program. Those of a component of this program are its own
    /// business: only the URN is filled.
    /// </param>
    public static ImmutableDictionary<string, IOutputCompletionSource> InitializeOutputs(
        Resource resource, bool remote)
    {
        var ownProperties = resource is not ComponentResource || remote;
        var sources = ImmutableDictionary.CreateBuilder<string, IOutputCompletionSource>();
        foreach (var property in PropertiesByType.GetOrAdd(resource.GetType(), Discover))
        {
            if (ownProperties || property.IsInherited)
                sources.Add(property.Name, property.Initialize(resource));
        }

        return sources.ToImmutable();
    }

    private static ImmutableArray<OutputProperty> Discover(Type type)
        => [
            .. from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
               let attribute = property.GetCustomAttribute<OutputAttribute>()
               where attribute is not null
               select new OutputProperty(type, property, attribute.Name),
        ];
}
