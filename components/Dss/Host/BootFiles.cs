namespace DataPlatform.Components.Dss.Host;

/// <summary>The files that a host starts with, the same for all hosts.</summary>
internal static class BootFiles
{
    /// <summary>Text of a file.</summary>
    /// <param name="name">Its name in the folder Boot.</param>
    public static string Read(string name)
    {
        using var stream = typeof(BootFiles).Assembly.GetManifestResourceStream($"dss/boot/{name}")
            ?? throw new InvalidOperationException($"resource dss/boot/{name} is missing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
