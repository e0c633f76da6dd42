using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A single file that a resource is given.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string propName, object value)
        : base(Constants.SpecialAssetSig, propName, value)
    {
    }
}
