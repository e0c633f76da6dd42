using DataPlatform.Components.Catalog;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The types of scalar settings that name data and what may be done with it.</summary>
internal static class DataScalars
{
    /// <summary>A place in a bucket.</summary>
    public static Scalar<string> Prefix { get; } = Scalars.Text("a prefix", "a prefix such as teams/sales");

    /// <summary>The name of a database of the catalog.</summary>
    public static Scalar<string> Database { get; } = Scalars.Text("a database", "a name such as sales");

    /// <summary>What may be done with data.</summary>
    public static Scalar<DataAccess> Access { get; } =
        Scalars.OneOf(("readWrite", DataAccess.ReadWrite), ("readOnly", DataAccess.ReadOnly));
}
