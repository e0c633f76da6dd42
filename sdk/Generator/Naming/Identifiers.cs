using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.StandIn.Generator.Naming;

/// <summary>C# identifiers and literals.</summary>
internal static class Identifiers
{
    /// <summary>The parameter for a wire name, which the deserializer finds by that name.</summary>
    public static string Parameter(string wireName)
    {
        var name = Unhyphenated(wireName.TrimStart('$'));
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>The private field behind a property.</summary>
    public static string Field(string wireName) => "_" + Unhyphenated(wireName.TrimStart('$'));

    /// <summary>A C# string literal.</summary>
    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>The C# literal for a JSON literal; JSON strings are C# strings but for the escaped slash.</summary>
    public static string FromJson(string literal) =>
        literal[0] == '"' ? literal.Replace("\\/", "/") : literal.ToLower(CultureInfo.InvariantCulture);

    private static string Unhyphenated(string name)
    {
        if (name.IndexOf('-') < 0)
            return name;
        var words = name.Split('-');
        return words[0] + string.Concat(words.Skip(1).Where(word => word.Length > 0)
            .Select(word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
    }
}
