using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>What <c>Pulumi.yaml</c> says, as far as a preview needs it.</summary>
/// <param name="Name">The project's name, the default namespace of configuration keys.</param>
/// <param name="StackFolder">Where the stack files lie, relative to the project; empty for beside it.</param>
/// <param name="Declarations">The configuration keys that it declares, in ordinal order.</param>
internal sealed record ProjectFile(string Name, string StackFolder, ImmutableArray<ConfigDeclaration> Declarations)
{
    /// <summary>The file's name.</summary>
    public const string FileName = "Pulumi.yaml";

    private static readonly string[] Keys =
    [
        "name", "runtime", "main", "description", "author", "website", "license", "config", "stackConfigDir",
        "template", "backend", "options", "packages", "plugins", "requiredPulumiVersion",
    ];

    /// <summary>Reads a project file.</summary>
    /// <exception cref="ConfigurationException">Everything that is wrong in it.</exception>
    public static ProjectFile Read(string text)
    {
        var root = YamlFile.Read(FileName, text);
        var errors = new List<string>();
        var name = ReadName(root, errors);
        CheckRuntime(root, errors);
        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            // Pulumi keeps keys that it does not know, so only a likely slip is an error.
            if (NearestName.Find(entry.Key, Keys) is { } nearest && root[nearest] is null)
            {
                errors.Add($"{At(entry.Line, entry.Column)}: unknown key '{entry.Key}'; did you mean '{nearest}'?");
            }
        }

        var reader = new DeclarationReader(name, errors);
        var (folder, declarations) = root["config"] switch
        {
            null or YamlScalar { Kind: ScalarKind.Null } => ("", []),
            YamlScalar { Kind: ScalarKind.Text } legacyFolder => (legacyFolder.Text, []),
            YamlMap map => ("", reader.Read(map)),
            var other => Fail<(string, ImmutableArray<ConfigDeclaration>)>(
                errors, $"{At(other.Line, other.Column)}: config: expected a mapping of configuration keys"),
        };
        folder = root["stackConfigDir"] switch
        {
            null or YamlScalar { Kind: ScalarKind.Null } => folder,
            YamlScalar { Kind: ScalarKind.Text } text1 => text1.Text,
            var other => Fail<string>(errors, $"{At(other.Line, other.Column)}: stackConfigDir: expected a path"),
        };
        return errors.Count == 0
            ? new ProjectFile(name, folder, declarations)
            : throw new ConfigurationException([.. errors]);
    }

    /// <summary>A position in the file, as messages begin with it.</summary>
    public static string At(long line, long column) => $"{FileName}:{line}:{column}";

    private static string ReadName(YamlMap root, List<string> errors)
    {
        if (root["name"] is YamlScalar { Kind: ScalarKind.Text, Text.Length: > 0 } name)
        {
            return name.Text;
        }

        errors.Add(root["name"] is { } other
            ? $"{At(other.Line, other.Column)}: name: expected a text that is not empty"
            : $"{FileName}: name: missing; expected the project's name");
        return "";
    }

    private static void CheckRuntime(YamlMap root, List<string> errors)
    {
        var runtime = root["runtime"];
        var name = runtime is YamlMap map ? map["name"] : runtime;
        if (name is not YamlScalar { Kind: ScalarKind.Text, Text.Length: > 0 })
        {
            errors.Add(runtime is null
                ? $"{FileName}: runtime: missing; expected a name, such as dotnet"
                : $"{At(runtime.Line, runtime.Column)}: runtime: expected a name, or a mapping with a name");
        }
    }

    private static T Fail<T>(List<string> errors, string error)
    {
        errors.Add(error);
        return default!;
    }
}
