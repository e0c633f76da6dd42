using System.Globalization;

namespace DataPlatform.Preview.Configuration;

/// <summary>A type that a project declares for a configuration key.</summary>
internal sealed record ConfigType(string Name, ConfigType? Items)
{
    /// <summary>The names that a project may use.</summary>
    public static readonly string[] Names = ["string", "integer", "boolean", "array", "object"];

    /// <summary>The type as it reads in a message, such as <c>array&lt;string&gt;</c>.</summary>
    public override string ToString() => Items is null ? Name : $"array<{Items}>";

    /// <summary>
    /// Whether a value of a stack file fits. Its scalars are text by then: any scalar is a string, and an integer or
    /// a boolean is a text that reads as one.
    /// </summary>
    public bool AcceptsStackValue(YamlNode value) => value switch
    {
        YamlMap { IsSecure: true } => Name is not ("array" or "object"),
        YamlScalar scalar => AcceptsText(scalar.Text),
        _ => Accepts(value),
    };

    /// <summary>Whether a default, or a value inside a list, fits.</summary>
    public bool Accepts(YamlNode value) => (Name, value) switch
    {
        // What is encrypted inside cannot be looked at; it is text once decrypted.
        (_, YamlMap { IsSecure: true }) => Name is not ("array" or "object"),
        ("object", YamlMap) => true,
        ("array", YamlList list) => Items is not null && list.Items.TrueForAll(Items.Accepts),
        ("string", YamlScalar { Kind: ScalarKind.Text }) => true,
        ("boolean", YamlScalar { Kind: ScalarKind.Boolean }) => true,
        ("integer", YamlScalar { Kind: ScalarKind.Integer }) => true,
        ("integer", YamlScalar { Kind: ScalarKind.Float, Text: var number }) =>
            !number.Contains('.', StringComparison.Ordinal),
        ("integer" or "boolean", YamlScalar { Kind: ScalarKind.Text } text) => AcceptsText(text.Text),
        _ => false,
    };

    private bool AcceptsText(string text) => Name switch
    {
        "string" => true,
        "integer" => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "boolean" => text is "true" or "false",
        _ => false,
    };
}
