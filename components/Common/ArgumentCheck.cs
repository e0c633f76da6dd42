namespace DataPlatform.Components.Common;

/// <summary>Range checks of component arguments, with messages that name the property and what it accepts.</summary>
internal static class ArgumentCheck
{
    public static void Range(string property, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            throw new ArgumentException($"{property} is {value}; accepted: {lowest} to {highest}", property);
    }

    public static void OneOf(string property, int value, IReadOnlyCollection<int> accepted)
    {
        if (!accepted.Contains(value))
            throw new ArgumentException($"{property} is {value}; accepted: {string.Join(", ", accepted)}", property);
    }
}
