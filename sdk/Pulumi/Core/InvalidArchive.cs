using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>What an archive becomes that arrives without its content.</summary>
internal sealed class InvalidArchive : Archive
{
    public InvalidArchive()
        : base(Constants.ArchiveAssetsName, ImmutableDictionary<string, AssetOrArchive>.Empty)
    {
    }
}
