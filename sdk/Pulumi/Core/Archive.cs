using Pulumi.Serialization;

namespace Pulumi;

/// <summary>A collection of named files that a resource is given.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propName, object value)
        : base(Constants.SpecialArchiveSig, propName, value)
    {
    }
}
