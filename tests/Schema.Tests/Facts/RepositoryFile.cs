using System.Runtime.CompilerServices;

namespace DataPlatform.Tests.Schema.Facts;

/// <summary>Files of the repository that the tables must agree with.</summary>
internal static class RepositoryFile
{
    /// <summary>The text of a file, by its path from the root of the repository.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root(), path));

    /// <summary>The lines of a list, without comments and empty lines.</summary>
    public static List<string> ReadList(string path) =>
        [.. Read(path).Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')];

    private static string Root([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
