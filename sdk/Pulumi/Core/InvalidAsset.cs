using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What an asset becomes that arrives without its content.</summary>
internal sealed class InvalidAsset : Asset
{
    public InvalidAsset()
        : base(Constants.AssetTextName, "")
    {
    }
}
