using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>An open enumeration of strings, as providers declare them.</summary>
[EnumType]
internal readonly record struct Color
{
    private readonly string _value;

    internal Color(string value) => _value = value;

    public static Color Red { get; } = new("red");

    public static explicit operator string(Color color) => color._value;
}
