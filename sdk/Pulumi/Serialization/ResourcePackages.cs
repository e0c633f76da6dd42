using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Finds the resource classes of a program and its packages by their <c>[ResourceType]</c>.</summary>
internal static class ResourcePackages
{
    private static readonly Lazy<Dictionary<string, Type>> Types = new(Discover);

    /// <summary>
    /// A resource object for what is registered under the URN: of its own class if that is found, else one that
    /// knows nothing but the URN.
    /// </summary>
    public static Resource Construct(string urn)
    {
        var parts = urn.Split("::");
        var type = parts[2].Split('$')[^1];
        return Types.Value.TryGetValue(type, out var resourceType)
            ? Construct(resourceType, parts[3], urn)
            : new DependencyResource(urn);
    }

    private static Resource Construct(Type type, string name, string urn)
    {
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length == 3);
        ResourceOptions options = typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        return (Resource)constructor.Invoke([name, null, options]);
    }

    // Two versions of a package may declare the same type; the newest one wins.
    private static Dictionary<string, Type> Discover()
        => (from assembly in ReferencedAssemblies()
            where !assembly.IsDynamic && References(assembly, typeof(Resource).Assembly)
            from type in assembly.GetTypes()
            where typeof(Resource).IsAssignableFrom(type)
            let attribute = type.GetCustomAttribute<ResourceTypeAttribute>()
            where attribute is not null
            group (attribute, type) by attribute.Type)
            .ToDictionary(group => group.Key, group => group.MaxBy(found => Parse(found.attribute.Version)).type);

    private static HashSet<Assembly> ReferencedAssemblies()
    {
        var found = new HashSet<Assembly>();
        var pending = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies());
        while (pending.TryDequeue(out var assembly))
        {
            if (IsFramework(assembly.GetName()) || !found.Add(assembly))
                continue;
            foreach (var reference in assembly.GetReferencedAssemblies().Where(name => !IsFramework(name)))
            {
                if (TryLoad(reference) is { } referenced)
                    pending.Enqueue(referenced);
            }
        }

        return found;
    }

    // A package may be built against an optional assembly that is not deployed.
    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException)
        {
            return null;
        }
    }

    private static bool IsFramework(AssemblyName name)
        => name.Name!.StartsWith("System", StringComparison.Ordinal)
            || name.Name is "netstandard" or "mscorlib";

    private static bool References(Assembly assembly, Assembly target)
        => assembly.GetReferencedAssemblies().Any(name => name.Name == target.GetName().Name);

    private static Version Parse(string? version)
        => Version.TryParse(version?.Split('-', '+')[0], out var parsed) ? parsed : new Version(0, 0);
}
