using Pulumi.Serialization;

namespace Pulumi;

/// <summary>
/// An archive at a URI: <c>file://</c>, <c>http://</c>, <c>https://</c>, or what the provider understands.
/// </summary>
public sealed class RemoteArchive : Archive
{
    public RemoteArchive(string uri)
        : base(Constants.AssetOrArchiveUriName, uri)
    {
    }
}
