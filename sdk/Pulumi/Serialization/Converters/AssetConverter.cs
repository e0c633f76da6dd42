namespace Pulumi.Serialization;

/// <summary>An asset output always has a value; one that cannot be read fails when it is used.</summary>
internal sealed class AssetConverter<T>(Func<AssetOrArchive> invalid) : ValueConverter
{
    public override bool TryConvert(object value, out object? result)
    {
        result = value is T ? value : invalid();
        return true;
    }
}
