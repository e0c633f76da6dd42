using System.Collections.Immutable;

namespace DataPlatform.Preview.Configuration;

/// <summary>A Pulumi project on disk: its stacks and their configuration, read as the Pulumi CLI reads them.</summary>
public sealed class StackProject
{
    private const string Prefix = "Pulumi.";
    private const string Suffix = ".yaml";

    private readonly ProjectFile _file;
    private readonly string _stackFolder;

    private StackProject(string folder, ProjectFile file)
    {
        Folder = folder;
        _file = file;
        _stackFolder = Path.GetFullPath(Path.Combine(folder, file.StackFolder));
        Stacks = ListStacks(_stackFolder);
    }

    /// <summary>The folder of <c>Pulumi.yaml</c>.</summary>
    public string Folder { get; }

    /// <summary>The project's name.</summary>
    public string Name => _file.Name;

    /// <summary>The stacks that have a <c>Pulumi.&lt;stack&gt;.yaml</c>, in ordinal order.</summary>
    public ImmutableArray<string> Stacks { get; }

    /// <summary>The nearest folder, from this one upwards, that holds a <c>Pulumi.yaml</c>; null without one.</summary>
    public static string? FindFolder(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectFile.FileName)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>Reads the project in a folder.</summary>
    /// <exception cref="ConfigurationException">There is no <c>Pulumi.yaml</c>, or it is wrong.</exception>
    public static StackProject Open(string folder)
    {
        var path = Path.Combine(folder, ProjectFile.FileName);
        return File.Exists(path)
            ? new StackProject(folder, ProjectFile.Read(ReadText(path)))
            : throw new ConfigurationException([$"there is no {ProjectFile.FileName} in {folder}"]);
    }

    /// <summary>
    /// A stack's configuration: the values of its file, then the project's defaults for keys it does not set.
    /// Encrypted values read <c>[secret]</c>.
    /// </summary>
    /// <exception cref="UnknownStackException">The stack has no file.</exception>
    /// <exception cref="ConfigurationException">Everything that is wrong in its file.</exception>
    public StackConfiguration Read(string stack)
    {
        if (!Stacks.Contains(stack))
        {
            throw new UnknownStackException(stack, Stacks, _stackFolder);
        }

        var file = Prefix + stack + Suffix;
        var errors = new List<string>();
        var places = new ConfigPlaces();
        var values = StackFile.Read(Name, file, ReadText(Path.Combine(_stackFolder, file)), places, errors);
        foreach (var declaration in _file.Declarations)
        {
            Apply(declaration, values, stack, file, errors);
            if (declaration.Value is { } initial && !places.ByPath.ContainsKey(declaration.Key))
            {
                places.Add(ProjectFile.FileName, declaration.Key, initial, initial.Line, initial.Column);
            }
        }

        return errors.Count > 0
            ? throw new ConfigurationException([.. errors])
            : new StackConfiguration(
                Name,
                stack,
                values.ToImmutableSortedDictionary(
                    pair => pair.Key, pair => ConfigText.Of(pair.Value), StringComparer.Ordinal),
                [.. values.Where(pair => ConfigText.HoldsSecret(pair.Value)).Select(pair => pair.Key)])
            {
                Places = places.ByPath,
            };
    }

    private static void Apply(
        ConfigDeclaration declaration,
        SortedDictionary<string, YamlNode> values,
        string stack,
        string file,
        List<string> errors)
    {
        var set = values.TryGetValue(declaration.Key, out var value);
        value ??= declaration.Value;
        if (value is null)
        {
            errors.Add($"{file}: {declaration.Key}: missing; {ProjectFile.FileName} gives it no default, "
                + $"so stack '{stack}' must set it" + (declaration.Type is { } needed ? $" ({needed})" : ""));
            return;
        }

        values[declaration.Key] = value;
        var place = set ? $"{file}:{value.Line}:{value.Column}" : ProjectFile.At(value.Line, value.Column);
        if (declaration.Secret && !ConfigText.HoldsSecret(value))
        {
            errors.Add($"{place}: {declaration.Key}: must be encrypted; set it with "
                + $"'pulumi config set --secret {declaration.Key}'");
        }
        else if (set && declaration.Type is { } type && !type.AcceptsStackValue(value))
        {
            errors.Add($"{place}: {declaration.Key}: is {ConfigText.Of(value)}, expected {type}");
        }
    }

    private static ImmutableArray<string> ListStacks(string folder) =>
        !Directory.Exists(folder)
            ? []
            : [.. Directory.EnumerateFiles(folder, Prefix + "*" + Suffix)
                .Select(path => Path.GetFileName(path))
                .Where(name => name.Length > Prefix.Length + Suffix.Length)
                .Select(name => name[Prefix.Length..^Suffix.Length])
                .Order(StringComparer.Ordinal)];

    private static string ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException([$"{Path.GetFileName(path)}: cannot be read: {exception.Message}"]);
        }
    }
}
