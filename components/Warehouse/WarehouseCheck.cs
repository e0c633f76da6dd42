using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Warehouse;

/// <summary>The rules that hold for a warehouse, before AWS is asked.</summary>
public static partial class WarehouseCheck
{
    /// <summary>Zones that Redshift spreads a warehouse over whose traffic goes through the VPC.</summary>
    public const int ZonesOfVpcRouting = 3;

    /// <summary>How much data a warehouse is given at most: its roles take no more policies.</summary>
    public const int MostData = 24;

    private const int SmallestCapacity = 4;
    private const int Step = 8;
    private const int LargestCapacity = 512;
    private const int LargeStep = 32;
    private const int LargestCapacityOfAll = 1024;
    private const string AcceptedName =
        "lower-case letters, digits and underscores, a letter first, at most 63 characters";

    // Of the last two AWS's pages name now the one, now the other: what a region really takes, Redshift says.
    // https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-capacity.html
    private static readonly ImmutableArray<string> RegionsOfLargeOnes =
        ["us-east-1", "us-east-2", "us-west-2", "eu-west-1", "eu-central-1", "eu-west-2"];

    /// <summary>Finds all mistakes, in the order of the properties.</summary>
    /// <param name="options">What the warehouse is to be like.</param>
    /// <param name="region">The region; null: unknown, and any capacity is accepted that some region has.</param>
    /// <param name="zones">Number of zones of the network; null: unknown.</param>
    public static ImmutableArray<Mistake> Find(WarehouseOptions options, AwsRegion? region, int? zones)
    {
        ArgumentNullException.ThrowIfNull(options);
        return
        [
            .. Capacity("baseCapacity", options.BaseCapacity, region),
            .. options.MaxCapacity is { } most ? MaxCapacity(most, options.BaseCapacity, region) : [],
            .. Name("database", options.Database),
            .. Name("adminUser", options.AdminUser),
            .. Port(options.Port),
            .. VpcRouting(options, zones),
            .. Limit(options.Limit),
        ];
    }

    /// <summary>Says why the warehouse cannot work with data in a bucket; null: it can.</summary>
    /// <param name="ofBucket">The region of the bucket.</param>
    /// <param name="ofWarehouse">The region of the warehouse.</param>
    public static string? FindRegionProblem(AwsRegion ofBucket, AwsRegion ofWarehouse)
    {
        ArgumentNullException.ThrowIfNull(ofBucket);
        ArgumentNullException.ThrowIfNull(ofWarehouse);
        return ofBucket.Name == ofWarehouse.Name
            ? null
            : $"has its bucket in {ofBucket.Name}, and external tables of a warehouse in {ofWarehouse.Name} are read "
                + "from there only";
    }

    // With a base that is no capacity itself, there is nothing to compare.
    private static IEnumerable<Mistake> MaxCapacity(int most, int basis, AwsRegion? region) =>
        most < basis && !Capacity("baseCapacity", basis, region).Any()
            ? [new("maxCapacity", $"'{most}' is less than baseCapacity, '{basis}'", $"{basis} or more")]
            : Capacity("maxCapacity", most, region);

    private static IEnumerable<Mistake> Capacity(string property, int capacity, AwsRegion? region)
    {
        var hasLargeOnes = region is null || RegionsOfLargeOnes.Contains(region.Name);
        var isOne = capacity == SmallestCapacity
            || (capacity is >= Step and <= LargestCapacity && capacity % Step == 0)
            || (hasLargeOnes && capacity is > LargestCapacity and <= LargestCapacityOfAll && capacity % LargeStep == 0);
        if (isOne)
            yield break;
        var larger = hasLargeOnes ? $", up to {LargestCapacityOfAll} in steps of {LargeStep}" : "";
        yield return new(
            property,
            $"'{capacity}' is no capacity that Redshift Serverless has{(region is null ? "" : $" in {region.Name}")}",
            $"{SmallestCapacity}, or {Step} to {LargestCapacity} in steps of {Step}{larger}");
    }

    private static IEnumerable<Mistake> Name(string property, string name)
    {
        if (!NamePattern().IsMatch(name))
            yield return new(property, $"'{name}' is not a name", AcceptedName);
        else if (name == "public")
            yield return new(property, $"'{name}' stands for everyone in the warehouse", "another name");
    }

    private static IEnumerable<Mistake> Port(int port)
    {
        if (port is not (>= 5431 and <= 5455 or >= 8191 and <= 8215))
            yield return new("port", $"'{port}' is no port that Redshift listens on", "5431 to 5455, 8191 to 8215");
    }

    private static IEnumerable<Mistake> VpcRouting(WarehouseOptions options, int? zones)
    {
        if (options.EnhancedVpcRouting && zones < ZonesOfVpcRouting)
        {
            yield return new(
                "enhancedVpcRouting",
                $"'true' needs {ZonesOfVpcRouting} zones, and the network has {zones}",
                $"false, or a network of {ZonesOfVpcRouting} zones");
        }
    }

    private static IEnumerable<Mistake> Limit(ComputeLimit? limit)
    {
        if (limit is { RpuHours: < 1 })
            yield return new("usageLimitRpuHours", $"'{limit.RpuHours}' RPU hours are no limit", "1 or more");
    }

    [GeneratedRegex("^[a-z][a-z0-9_]{0,62}\\z")]
    private static partial Regex NamePattern();
}
