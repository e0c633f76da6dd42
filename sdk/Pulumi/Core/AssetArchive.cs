using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>An archive of the given assets and archives, by their paths in it.</summary>
public sealed class AssetArchive : Archive
{
    public AssetArchive(IDictionary<string, AssetOrArchive> assets)
        : base(Constants.ArchiveAssetsName, assets.ToImmutableDictionary())
    {
    }
}
