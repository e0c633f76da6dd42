using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.IO;
using System.Linq;
using System.Reflection;
using DataPlatform.Schema.Model;

namespace DataPlatform.Schema;

/// <summary>
/// The facts about all resource types and functions that the platform uses. A module's table is read when something in
/// it is asked for, once. Safe for concurrent use.
/// </summary>
public sealed class SchemaCatalog
{
    private const string Extension = ".facts";
    private const string Definitions = "definitions/";
    private const string ProviderTokenPrefix = "pulumi:providers:";
    private static readonly Assembly Source = typeof(SchemaCatalog).Assembly;

    private readonly ConcurrentDictionary<string, Lazy<SchemaModule?>> _modules = new(StringComparer.Ordinal);

    /// <summary>
    /// The resource type with a token, or null: <c>aws:ec2/subnet:Subnet</c>, <c>pulumi:providers:aws</c>.
    /// </summary>
    public FactsResource? FindResource(string token) =>
        TryGetModule(token, out var module) ? module.Resources.GetValueOrDefault(token) : null;

    /// <summary>The function with a token, or null: <c>aws:index/getRegion:getRegion</c>.</summary>
    public FactsFunction? FindFunction(string token) =>
        TryGetModule(token, out var module) ? module.Functions.GetValueOrDefault(token) : null;

    /// <summary>The input type that a member of a package refers to, or null.</summary>
    /// <param name="package">The package of the member, as in <c>aws</c>.</param>
    /// <param name="reference">
    /// The reference, with or without a package of its own: <c>ec2/Thing</c>, <c>aws:ec2/Thing</c>.
    /// </param>
    public FactsObject? FindInput(string package, string reference) =>
        TryResolve(package, reference, out var module, out var local) ? module.Inputs.GetValueOrDefault(local) : null;

    /// <summary>The output type that a member of a package refers to, or null.</summary>
    /// <inheritdoc cref="FindInput"/>
    public FactsObject? FindOutput(string package, string reference) =>
        TryResolve(package, reference, out var module, out var local) ? module.Outputs.GetValueOrDefault(local) : null;

    /// <summary>The enumeration that a member of a package refers to, or null.</summary>
    /// <inheritdoc cref="FindInput"/>
    public FactsEnum? FindEnum(string package, string reference) =>
        TryResolve(package, reference, out var module, out var local) ? module.Enums.GetValueOrDefault(local) : null;

    /// <summary>The package that a reference of a member leads to: its own, or the member's.</summary>
    /// <inheritdoc cref="FindInput"/>
    public static string PackageOf(string package, string reference)
    {
        var colon = reference.IndexOf(':');
        return colon < 0 ? package : reference[..colon];
    }

    /// <summary>The package that a resource or function token belongs to, as in <c>aws</c>.</summary>
    public static string PackageOf(string token) => SplitToken(token).Package;

    /// <summary>Reads every table of the providers' packages, in ordinal order of package and module.</summary>
    public IEnumerable<FactsFile> ReadAll() =>
        Names().Where(name => !name.StartsWith(Definitions, StringComparison.Ordinal)).Select(Table);

    /// <summary>
    /// Reads every table of custom resources, which no package has and no class is generated from, in ordinal order.
    /// </summary>
    public IEnumerable<FactsFile> ReadDefinitions() =>
        Names().Where(name => name.StartsWith(Definitions, StringComparison.Ordinal)).Select(Table);

    private static IEnumerable<string> Names() => Source.GetManifestResourceNames()
        .Where(name => name.EndsWith(Extension, StringComparison.Ordinal))
        .Select(name => name[..^Extension.Length])
        .Order(StringComparer.Ordinal);

    private FactsFile Table(string name) => Module(name)!.File;

    private static (string Package, string Module) SplitToken(string token)
    {
        if (token.StartsWith(ProviderTokenPrefix, StringComparison.Ordinal))
            return (token[ProviderTokenPrefix.Length..], "index");
        var parts = token.Split(':');
        if (parts.Length != 3)
            return ("", "");
        var path = parts[1].Split('/');
        // The module is 'ec2' in 'aws:ec2/subnet:Subnet', 'rbac/v1' in 'kubernetes:rbac.authorization.k8s.io/v1:Role'.
        if (parts[0] != "kubernetes")
            return (parts[0], path[0]);
        path[0] = path[0].Split('.')[0];
        return (parts[0], string.Join('/', path));
    }

    private bool TryGetModule(string token, [NotNullWhen(true)] out SchemaModule? module)
    {
        var (package, name) = SplitToken(token);
        module = Module($"{package}/{name}");
        return module is not null;
    }

    private bool TryResolve(
        string package, string reference, [NotNullWhen(true)] out SchemaModule? module, out string local)
    {
        local = reference[(reference.IndexOf(':') + 1)..];
        var end = local.LastIndexOf('/');
        module = end < 0 ? null : Module($"{PackageOf(package, reference)}/{local[..end]}");
        return module is not null;
    }

    private SchemaModule? Module(string path) =>
        _modules.GetOrAdd(path, key => new Lazy<SchemaModule?>(() => Read(key))).Value;

    private static SchemaModule? Read(string path)
    {
        var name = path + Extension;
        using var stream = Source.GetManifestResourceStream(name)
            ?? Source.GetManifestResourceStream(Definitions + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return new SchemaModule(FactsFile.Parse(name, reader.ReadToEnd()));
    }
}
