using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>The files of the bundle, which are resources of this assembly.</summary>
internal static class BundleFiles
{
    private const string Prefix = "dss/bundle/";

    /// <summary>The files by their paths in the bundle.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<byte>> All { get; } = typeof(BundleFiles).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToImmutableSortedDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    private static ImmutableArray<byte> Read(string name)
    {
        using var resource = typeof(BundleFiles).Assembly.GetManifestResourceStream(name)!;
        using var content = new MemoryStream();
        resource.CopyTo(content);
        return [.. content.ToArray()];
    }
}
