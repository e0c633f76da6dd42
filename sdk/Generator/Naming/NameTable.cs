using System;
using System.Collections.Generic;
using System.Linq;
using DataPlatform.Schema.Model;
using Pulumi.StandIn.Generator.Pipeline;

namespace Pulumi.StandIn.Generator.Naming;

/// <summary>The C# names of nested types, enumerations and resources by their references.</summary>
internal sealed class NameTable : IEquatable<NameTable>
{
    private readonly EquatableArray<DeclaredName> _names;
    private readonly Lazy<Dictionary<string, DeclaredName>> _byKey;

    public NameTable(IEnumerable<DeclaredName> names)
    {
        _names = new EquatableArray<DeclaredName>(names);
        _byKey = new Lazy<Dictionary<string, DeclaredName>>(() =>
        {
            var byKey = new Dictionary<string, DeclaredName>(StringComparer.Ordinal);
            foreach (var name in _names)
                byKey[name.Key] = name;
            return byKey;
        });
    }

    /// <summary>The key of what a type refers to from within a package.</summary>
    public static string KeyOf(FactsPackage package, FactsType type) => type.Kind switch
    {
        FactsTypeKind.Resource => "res:" + type.Text,
        FactsTypeKind.Enum => "enum:" + Qualified(package, type.Text),
        _ => "obj:" + Qualified(package, type.Text),
    };

    /// <summary>All names that a module declares.</summary>
    public static EquatableArray<DeclaredName> Declared(FactsFile? module)
    {
        if (module is null)
            return default;
        var style = new PackageStyle(module.Package);
        var root = $"global::{module.Namespace}";
        var inputs = $"global::{style.InputsNamespace(module)}";
        var outputs = $"global::{style.OutputsNamespace(module)}";
        var objects =
            from type in module.Inputs.Concat(module.Outputs)
            group type by type.Reference into sides
            // A result has another name than the argument of the same reference; most types have one name for both.
            let input = sides.First()
            let output = sides.Last()
            select new DeclaredName(
                "obj:" + Qualified(module.Package, sides.Key),
                $"{inputs}.{input.ClassName}",
                $"{outputs}.{output.ClassName}");
        var enums = module.Enums.Select(type => Same(
            "enum:" + Qualified(module.Package, type.Reference), $"{root}.{type.TypeName}"));
        var resources = module.Resources.Select(type => Same("res:" + type.Token, $"{root}.{type.ClassName}"));
        return new EquatableArray<DeclaredName>(objects.Concat(enums).Concat(resources));
    }

    /// <summary>The types inside a module's members that refer to something declared.</summary>
    public static IEnumerable<FactsType> References(FactsFile module) =>
        from members in module.Resources.Select(type => type.Members)
            .Concat(module.Functions.Select(type => type.Members))
            .Concat(module.Inputs.Select(type => type.Members))
            .Concat(module.Outputs.Select(type => type.Members))
        from member in members
        from type in member.Type.SelfAndInner().Concat(member.OutputType.SelfAndInner())
        where type.Kind is FactsTypeKind.Object or FactsTypeKind.Enum or FactsTypeKind.Resource
        select type;

    /// <summary>Just the names that a module refers to, so that other modules' changes do not touch it.</summary>
    public NameTable For(FactsFile? module) => new(module is null
        ? []
        : References(module).Select(type => KeyOf(module.Package, type)).Distinct(StringComparer.Ordinal)
            .Select(Find).OfType<DeclaredName>());

    /// <summary>The name for a key, or null if no table declares it.</summary>
    public DeclaredName? Find(string key) => _byKey.Value.TryGetValue(key, out var name) ? name : null;

    public bool Equals(NameTable? other) => other is not null && _names.Equals(other._names);

    public override bool Equals(object? obj) => Equals(obj as NameTable);

    public override int GetHashCode() => _names.GetHashCode();

    private static string Qualified(FactsPackage package, string reference) =>
        reference.IndexOf(':') < 0 ? $"{package.Name}:{reference}" : reference;

    private static DeclaredName Same(string key, string name) => new(key, name, name);
}
