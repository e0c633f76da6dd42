using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A file on this machine, by its path.</summary>
public sealed class FileAsset : Asset
{
    public FileAsset(string path)
        : base(Constants.AssetOrArchivePathName, path)
    {
    }
}
