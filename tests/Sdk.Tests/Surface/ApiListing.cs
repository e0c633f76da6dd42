using System.Reflection;

namespace DataPlatform.Tests.Sdk.Surface;

/// <summary>
/// The public and protected surface of an assembly, by type: a line for the type itself, then one per member that it
/// declares, each as reflection prints it.
/// </summary>
public static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static
        | BindingFlags.Public | BindingFlags.NonPublic;

    public static Dictionary<string, HashSet<string>> Of(Assembly assembly)
        => assembly.GetTypes()
            .Where(type => IsVisible(type) && $"{type.Namespace}.".StartsWith("Pulumi.", StringComparison.Ordinal))
            .ToDictionary(Header, type => Members(type).ToHashSet());

    public static Dictionary<string, HashSet<string>> Parse(IEnumerable<string> lines)
    {
        var types = new Dictionary<string, HashSet<string>>();
        var members = new HashSet<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith(' '))
            {
                members.Add(line.Trim());
            }
            else
            {
                types.Add(line.Trim(), members = []);
            }
        }

        return types;
    }

    private static string Header(Type type)
    {
        var kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => "struct",
            _ when type.BaseType == typeof(MulticastDelegate) => "delegate",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        var parent = type.BaseType is null || type.BaseType == typeof(object) ? "" : $" : {type.BaseType}";
        return $"{kind} {type}{parent}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        var methods = type.GetMethods(Declared)
            .Where(method => IsVisible(method) && (!method.IsSpecialName || IsOperator(method)))
            .Select(method => $"Method {method}");
        var constructors = type.GetConstructors(Declared)
            .Where(IsVisible)
            .Select(constructor => $"Constructor {constructor}");
        var properties = type.GetProperties(Declared)
            .Where(property => property.GetAccessors(nonPublic: true).Any(IsVisible))
            .Select(property => $"Property {property}");
        var fields = type.GetFields(Declared)
            .Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
            .Select(field => $"Field {field}");
        return [.. methods, .. constructors, .. properties, .. fields];
    }

    private static bool IsVisible(Type type)
        => type.IsNested
            ? IsVisible(type.DeclaringType!) && (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem)
            : type.IsPublic;

    private static bool IsOperator(MethodInfo method)
        => method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsVisible(MethodBase method)
        => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
