namespace Pulumi.Serialization;

internal static class AssetCopies
{
    /// <summary>What arrives at the other end of the wire: another asset with the same content.</summary>
    /// <exception cref="InvalidOperationException">The asset stands for one that could not be read.</exception>
    public static AssetOrArchive Copy(AssetOrArchive asset)
        => asset switch
        {
            FileAsset => new FileAsset((string)asset.Value),
            StringAsset => new StringAsset((string)asset.Value),
            RemoteAsset => new RemoteAsset((string)asset.Value),
            FileArchive => new FileArchive((string)asset.Value),
            RemoteArchive => new RemoteArchive((string)asset.Value),
            AssetArchive => new AssetArchive(
                ((IEnumerable<KeyValuePair<string, AssetOrArchive>>)asset.Value)
                .ToDictionary(part => part.Key, part => Copy(part.Value))),
            _ => throw new InvalidOperationException(
                $"Cannot serialize invalid {(asset is Archive ? "archive" : "asset")}"),
        };
}
