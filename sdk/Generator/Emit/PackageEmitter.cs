using Pulumi.StandIn.Generator.Naming;
using Pulumi.StandIn.Generator.Pipeline;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>Writes what the classes of a package share: version, resource attribute, reading of variables.</summary>
internal static class PackageEmitter
{
    public static string Emit(PackageHeader package)
    {
        var code = CodeWriter.StartFile();
        code.Line();
        code.Open($"namespace {package.RootNamespace}");
        EmitUtilities(code, package);
        EmitAttribute(code, package);
        code.Close();
        return code.ToString();
    }

    private static void EmitUtilities(CodeWriter code, PackageHeader package)
    {
        code.Open("internal static class Utilities");
        code.Line($"public static string Version => {Identifiers.Literal(package.Version)};");
        code.Line();
        foreach (var options in new[] { "global::Pulumi.InvokeOptions", "global::Pulumi.InvokeOutputOptions" })
        {
            code.Open($"public static {options} WithDefaults({options}? options)");
            code.Line($"options ??= new {options}();");
            code.Line("options.Version ??= Version;");
            code.Line("return options;");
            code.Close();
            code.Line();
        }
        code.Open("public static string? GetEnv(params string[] names)");
        code.Open("foreach (var name in names)");
        code.Open("if (global::System.Environment.GetEnvironmentVariable(name) is { } value)");
        code.Line("return value;");
        code.Close();
        code.Close();
        code.Line("return null;");
        code.Close();
        code.Line();
        code.Line("public static bool? GetEnvBoolean(params string[] names) => GetEnv(names) switch");
        code.Open();
        code.Line("\"1\" or \"t\" or \"T\" or \"true\" or \"TRUE\" or \"True\" => true,");
        code.Line("\"0\" or \"f\" or \"F\" or \"false\" or \"FALSE\" or \"False\" => false,");
        code.Line("_ => null,");
        code.Close("};");
        code.Line();
        code.Line("public static int? GetEnvInt32(params string[] names)");
        code.Indented("=> int.TryParse(GetEnv(names), out var value) ? value : null;");
        code.Line();
        code.Line("public static double? GetEnvDouble(params string[] names)");
        code.Indented("=> double.TryParse(GetEnv(names), out var value) ? value : null;");
        code.Close();
    }

    private static void EmitAttribute(CodeWriter code, PackageHeader package)
    {
        var name = package.ResourceTypeAttribute + "Attribute";
        code.Line();
        code.Open($"internal sealed class {name} : global::Pulumi.ResourceTypeAttribute");
        code.Line($"public {name}(string type) : base(type, Utilities.Version)");
        code.Line("{");
        code.Line("}");
        code.Close();
    }
}
