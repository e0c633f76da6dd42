using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>
/// One <c>[Output]</c> property of a resource class. Its type is checked at the first use, so that a component may
/// declare outputs of any type: nobody but itself reads them.
/// </summary>
internal sealed class OutputProperty(Type resourceType, PropertyInfo property, string? wireName)
{
    private readonly Lazy<Accessors> _accessors = new(() => CreateAccessors(resourceType, property, wireName));

    public string Name { get; } = wireName ?? property.Name;

    /// <summary>Whether it is declared by <see cref="Resource"/> itself.</summary>
    public bool IsInherited { get; } = property.DeclaringType == typeof(Resource);

    public IOutputCompletionSource Initialize(Resource resource)
    {
        var accessors = _accessors.Value;
        var source = (IOutputCompletionSource)accessors.CreateSource.Invoke(resource);
        accessors.Set.Invoke(resource, source.Output);
        return source;
    }

    private static Accessors CreateAccessors(Type resourceType, PropertyInfo property, string? wireName)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([wireName!]);

        var fullName = $"[Output] {resourceType.FullName}.{property.Name}";
        // A private setter is visible on the declaring class alone.
        var setter = property.DeclaringType!.GetMethod(
            "set_" + property.Name, BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)
            ?? throw new InvalidOperationException($"{fullName} did not have a 'set' method");

        var valueType = type.GenericTypeArguments[0];
        Converter.CheckTargetType(fullName, valueType, []);
        var constructor = typeof(OutputCompletionSource<>).MakeGenericType(valueType).GetConstructors()[0];
        return new Accessors(ConstructorInvoker.Create(constructor), MethodInvoker.Create(setter));
    }

    private sealed record Accessors(ConstructorInvoker CreateSource, MethodInvoker Set);
}
