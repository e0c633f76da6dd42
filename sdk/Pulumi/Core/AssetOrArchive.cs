namespace Pulumi;

/// <summary>A file, or a collection of files, that a resource is given.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string sigKey, string propName, object value)
    {
        SigKey = sigKey;
        PropName = propName;
        Value = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Tells assets and archives from plain maps in serialised form.</summary>
    internal string SigKey { get; }

    /// <summary>The name of the one property in serialised form.</summary>
    internal string PropName { get; }

    internal object Value { get; }
}
