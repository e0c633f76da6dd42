using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A file with the given text, in UTF-8.</summary>
public sealed class StringAsset : Asset
{
    public StringAsset(string text)
        : base(Constants.AssetTextName, text)
    {
    }
}
