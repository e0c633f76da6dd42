namespace DataPlatform.Components.Catalog;

/// <summary>What someone may do with data.</summary>
public enum DataAccess
{
    /// <summary>Read objects and tables, and list them.</summary>
    ReadOnly,

    /// <summary>The same, and write and delete them.</summary>
    ReadWrite,
}
