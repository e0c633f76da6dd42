using DataPlatform.Schema;
using DataPlatform.Schema.Model;

namespace DataPlatform.Tests.Schema.Facts;

/// <summary>A declaration of any kind that has members, with what all of them share.</summary>
internal sealed record Declaration(
    FactsFile File, string Kind, string Key, string ClassName, IReadOnlyList<FactsMember> Members)
{
    public static List<Declaration> All { get; } = [.. new SchemaCatalog().ReadAll().SelectMany(In)];

    /// <summary>How the lists beside the tables name it: <c>aws:ec2/Subnet</c>.</summary>
    public string Name => $"{File.Package.Name}:" + (Kind is "input" or "output" ? Key : $"{File.Module}/{ClassName}");

    private static IEnumerable<Declaration> In(FactsFile file) =>
    [
        .. file.Resources.Select(resource => new Declaration(
            file, "resource", resource.Token, resource.ClassName, resource.Members)),
        .. file.Functions.Select(function => new Declaration(
            file, "function", function.Token, function.ClassName, function.Members)),
        .. file.Inputs.Select(type => new Declaration(file, "input", type.Reference, type.ClassName, type.Members)),
        .. file.Outputs.Select(type => new Declaration(file, "output", type.Reference, type.ClassName, type.Members)),
    ];

    public override string ToString() => $"{File.Path}: {Kind} {Key}";
}
