using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A directory, or a .tar, .tar.gz or .zip file, on this machine, by its path.</summary>
public sealed class FileArchive : Archive
{
    public FileArchive(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}
