using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace DataPlatform.Tests.Schema.Generator;

/// <summary>A facts file in memory.</summary>
internal sealed class FactsTable(string path, string text) : AdditionalText
{
    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);

    /// <summary>A table of the package <c>aws</c> whose path ends in the module.</summary>
    public static FactsTable Aws(string module, string @namespace, string declarations) => new(
        $"facts/aws/{module}.facts", $"package aws 7.48.0 Pulumi.Aws\nmodule {module} {@namespace}\n{declarations}\n");

    /// <summary>The same table as git writes it on Windows.</summary>
    public FactsTable WithWindowsLineEnds() => new(path, text.Replace("\n", "\r\n"));
}
