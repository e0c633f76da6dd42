using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// A file at a URI: <c>file://</c>, <c>http://</c>, <c>https://</c>, or what the provider understands.
/// </summary>
public sealed class RemoteAsset : Asset
{
    public RemoteAsset(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}
