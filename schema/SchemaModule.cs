using System;
using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;

namespace DataPlatform.Schema;

/// <summary>A table with its declarations by token or reference.</summary>
internal sealed class SchemaModule(FactsFile file)
{
    public FactsFile File { get; } = file;

    public Dictionary<string, FactsResource> Resources { get; } =
        file.Resources.ToDictionary(resource => resource.Token, StringComparer.Ordinal);

    public Dictionary<string, FactsFunction> Functions { get; } =
        file.Functions.ToDictionary(function => function.Token, StringComparer.Ordinal);

    public Dictionary<string, FactsObject> Inputs { get; } =
        file.Inputs.ToDictionary(input => input.Reference, StringComparer.Ordinal);

    public Dictionary<string, FactsObject> Outputs { get; } =
        file.Outputs.ToDictionary(output => output.Reference, StringComparer.Ordinal);

    public Dictionary<string, FactsEnum> Enums { get; } =
        file.Enums.ToDictionary(value => value.Reference, StringComparer.Ordinal);
}
