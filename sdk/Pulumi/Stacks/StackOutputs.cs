using System.Reflection;

namespace Pulumi;

/// <summary>Reads the <c>[Output]</c> properties that a stack class declares.</summary>
internal static class StackOutputs
{
    public static IDictionary<string, object?> Collect(Stack stack)
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in stack.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var attribute = property.GetCustomAttribute<OutputAttribute>();
            // Urn and the like belong to the base classes: the engine fills them.
            if (attribute is null || property.DeclaringType!.IsAssignableFrom(typeof(Stack)))
                continue;
            outputs.Add(attribute.Name ?? property.Name, property.GetValue(stack));
        }

        var missing = outputs.Where(output => output.Value is null).Select(output => output.Key).ToList();
        if (missing.Count > 0)
        {
            throw new RunException(
                $"Output(s) '{string.Join(", ", missing)}' have no value assigned. " +
                "[Output] attributed properties must be assigned inside Stack constructor.");
        }

        var mistyped = outputs.Where(output => !IsOutput(output.Value!)).Select(output => output.Key).ToList();
        return mistyped.Count > 0 ? throw RunException.OutputsHaveIncorrectType(mistyped) : outputs;
    }

    private static bool IsOutput(object value)
        => value.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Output<>);
}
