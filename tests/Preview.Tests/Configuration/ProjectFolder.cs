using System.Collections.Immutable;
using DataPlatform.Preview.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Configuration;

/// <summary>A project on disk for the time of a test.</summary>
internal sealed class ProjectFolder : IDisposable
{
    public const string MinimalProject = "name: demo\nruntime: dotnet\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("preview-tests-");

    public ProjectFolder(string? project = MinimalProject, params (string Stack, string Text)[] stacks)
    {
        if (project is not null)
        {
            Write("Pulumi.yaml", project);
        }

        foreach (var (stack, text) in stacks)
        {
            Write($"Pulumi.{stack}.yaml", text);
        }
    }

    public string Path => _folder.FullName;

    /// <summary>The configuration of a stack 'dev' with this file, in a project with this config section.</summary>
    public static StackConfiguration Read(string stackFile, string projectConfig = "")
    {
        using var folder = new ProjectFolder(MinimalProject + projectConfig, ("dev", stackFile));
        return StackProject.Open(folder.Path).Read("dev");
    }

    /// <summary>The errors of the same.</summary>
    public static ImmutableArray<string> Errors(string stackFile, string projectConfig = "") =>
        Assert.Throws<ConfigurationException>(() => Read(stackFile, projectConfig))!.Errors;

    public void Write(string file, string text)
    {
        var path = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
