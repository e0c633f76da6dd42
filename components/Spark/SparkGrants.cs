using System.Collections.Immutable;
using DataPlatform.Components.Catalog;

namespace DataPlatform.Components.Spark;

/// <summary>What an execution role may work with, beside its own place and its logs.</summary>
public sealed record SparkGrants
{
    /// <summary>
    /// What may be done with the data of the platform's own database; null: nothing. Default: nothing.
    /// </summary>
    public DataAccess? PlatformData { get; init; }

    /// <summary>
    /// Names of the connections whose data and database may be used, as each connection's own access says. Default:
    /// none.
    /// </summary>
    public ImmutableArray<string> Connections { get; init; } = [];

    /// <summary>Further places in the lake. Default: none.</summary>
    public ImmutableArray<SparkPlace> Places { get; init; } = [];

    /// <summary>Further databases of the account's Glue catalog. Default: none.</summary>
    public ImmutableArray<SparkDatabase> Databases { get; init; } = [];
}
