using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Warehouse;

/// <summary>The data of a warehouse in the order of its names, in portions that fit into policies.</summary>
internal sealed class WarehouseData
{
    /// <summary>
    /// How much one policy names: four fit whose prefixes have <see cref="FittingPrefix"/> characters. Of
    /// <see cref="WarehouseCheck.MostData"/> six policies come, and three for the tables; a role takes ten.
    /// </summary>
    public const int PerDataPolicy = 4;

    /// <summary>The length of prefixes with which policies fit whatever else is long.</summary>
    public const int FittingPrefix = 120;

    /// <summary>The same as <see cref="PerDataPolicy"/> of tables.</summary>
    public const int PerTablesPolicy = 8;

    private readonly ImmutableArray<Output<(string Name, CatalogedData Data)>> _all;

    public WarehouseData(IReadOnlyDictionary<string, Input<CatalogedData>> data, AwsRegion region) =>
        _all =
        [
            .. data.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry =>
                entry.Value.ToOutput().Apply(value => (entry.Key, Check(entry.Key, value, region)))),
        ];

    /// <summary>All data with its names.</summary>
    public Output<ImmutableArray<(string Name, CatalogedData Data)>> All => Output.All(_all);

    /// <summary>The data in portions of a size, numbered from 1.</summary>
    public IEnumerable<(int Number, Output<ImmutableArray<CatalogedData>> Data)> Portions(int size) =>
        _all.Chunk(size).Select((portion, index) => (
            index + 1,
            Output.All(portion).Apply(entries => entries.Select(entry => entry.Data).ToImmutableArray())));

    private static CatalogedData Check(string name, CatalogedData data, AwsRegion region) =>
        WarehouseCheck.FindRegionProblem(data.Region, region) is { } problem
            ? throw new RunException($"the warehouse's data '{name}' {problem}; accepted: data in {region.Name}")
            : data;
}
