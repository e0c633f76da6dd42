using System.Collections.Immutable;
using System.Formats.Tar;
using System.Security.Cryptography;
using System.Text;
using DataPlatform.Components.Dss.Bundle;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Bundle;

public sealed class BundleArchiveTests
{
    [Test]
    public void Archive_OfFiles_HasThemInOrderWithFixedOwnersTimesAndModes() => Assert.That(
        Entries(BundleArchive.Of(Files(("steps/10-a.sh", "#!/bin/sh\n"), ("lib.sh", "# b\n"), ("run", "#!/bin/sh")))),
        Is.EqualTo(new[]
        {
            "lib.sh 644 root:root 0:0 1970 # b\n",
            "run 755 root:root 0:0 1970 #!/bin/sh",
            "steps/10-a.sh 755 root:root 0:0 1970 #!/bin/sh\n",
        }));

    [Test]
    public void Archive_SameFiles_IsTheSameInAnyOrder()
    {
        Prop.ForAll(
            ArbMap.Default.ArbFor<Dictionary<byte, string>>(),
            contents =>
            {
                var files = contents.Select(file => ($"f/{file.Key}", file.Value ?? "")).ToArray();
                var archive = BundleArchive.Of(Files(files));
                var reversed = BundleArchive.Of(Files([.. files.Reverse()]));
                Assert.That(reversed.Sha256, Is.EqualTo(archive.Sha256));
                Assert.That(Entries(archive), Has.Length.EqualTo(files.Length));
            }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
    }

    [Test]
    public void Archive_AChangedByte_HasAnotherChecksum() => Assert.That(
        BundleArchive.Of(Files(("a", "1"))).Sha256, Is.Not.EqualTo(BundleArchive.Of(Files(("a", "2"))).Sha256));

    [Test]
    public void Current_Always_IsOfTheScriptsWithTheirChecksum()
    {
        var archive = BundleArchive.Current;
        Assert.Multiple(() =>
        {
            Assert.That(archive.Sha256, Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(archive.Bytes.AsSpan()))));
            Assert.That(BundleArchive.Of(BundleFiles.All).Sha256, Is.EqualTo(archive.Sha256));
            Assert.That(
                Entries(archive).Select(entry => string.Join(' ', entry.Split(' ').Take(2))),
                Is.SupersetOf(new[] { "run 755", "lib.sh 644", "steps/20-volume.sh 755", "settings.py 644" }));
        });
    }

    // The bundle is built where Python may have run before.
    [Test]
    public void Files_OfTheBundle_AreNoLeftovers() => Assert.That(
        BundleFiles.All.Keys.Where(path => path.Contains("__pycache__", StringComparison.Ordinal)), Is.Empty);

    private static Dictionary<string, ImmutableArray<byte>> Files(params (string Path, string Text)[] files) =>
        files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text).ToImmutableArray());

    private static string[] Entries(BundleArchive archive)
    {
        using var tar = new TarReader(new MemoryStream([.. archive.Bytes]));
        var entries = new List<string>();
        while (tar.GetNextEntry() is PosixTarEntry entry)
        {
            using var text = new StreamReader(entry.DataStream ?? Stream.Null);
            entries.Add(
                $"{entry.Name} {Convert.ToString((int)entry.Mode, 8)} {entry.UserName}:{entry.GroupName} "
                + $"{entry.Uid}:{entry.Gid} {entry.ModificationTime.Year} {text.ReadToEnd()}");
        }

        return [.. entries];
    }
}
