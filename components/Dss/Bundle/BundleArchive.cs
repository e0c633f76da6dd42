using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>
/// The scripts that set up the host, as one tar archive: the same bytes wherever and whenever the program runs, so that
/// its checksum changes with the scripts only.
/// </summary>
internal sealed class BundleArchive
{
    private static readonly Lazy<BundleArchive> Embedded = new(() => Of(BundleFiles.All));

    private BundleArchive(ImmutableArray<byte> bytes)
    {
        Bytes = bytes;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan()));
    }

    /// <summary>The scripts of this program.</summary>
    public static BundleArchive Current => Embedded.Value;

    /// <summary>The archive: uncompressed, as what a compression makes depends on the library's version.</summary>
    public ImmutableArray<byte> Bytes { get; }

    /// <summary>Its SHA-256 in 64 hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Packs files by their paths.</summary>
    public static BundleArchive Of(IReadOnlyDictionary<string, ImmutableArray<byte>> files)
    {
        using var stream = new MemoryStream();
        using (var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true))
        {
            foreach (var (path, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
                Write(tar, path, content);
        }

        return new([.. stream.ToArray()]);
    }

    private static void Write(TarWriter tar, string path, ImmutableArray<byte> content) =>
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, path)
        {
            Mode = Mode(content.AsSpan()),
            ModificationTime = DateTimeOffset.UnixEpoch,
            Uid = 0,
            Gid = 0,
            UserName = "root",
            GroupName = "root",
            DataStream = new MemoryStream([.. content]),
        });

    // What names its interpreter is a command.
    private static UnixFileMode Mode(ReadOnlySpan<byte> content) =>
        (UnixFileMode)(content.StartsWith("#!"u8) ? 0b111_101_101 : 0b110_100_100);
}
