using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Spark;

/// <summary>A database of the account's Glue catalog that jobs work with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Access">What may be done with its tables; where their data is, is granted apart.</param>
public sealed record SparkDatabase(string Name, DataAccess Access);
