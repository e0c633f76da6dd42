using DataPlatform.Components.Catalog;
using DataPlatform.Components.Network;
using DataPlatform.Components.Warehouse;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using Component = DataPlatform.Components.Warehouse.Warehouse;

namespace DataPlatform.Tests.Platform.Warehouse;

/// <summary>Runs of the warehouse in a network of three zones.</summary>
internal static class WarehouseRun
{
    /// <summary>A connection's data in a bucket of its own.</summary>
    public static CatalogedData Sales { get; } = new(
        new DataLocation("sales-bucket", ""), "dataplatform_dev_sales", RecordingCloud.Ireland);

    /// <summary>A connection's data in a place of another's bucket, with a key of its own.</summary>
    public static CatalogedData Finance { get; } = new(
        new DataLocation("theirs", "teams/finance"), "finance", RecordingCloud.Ireland, "arn:theirs");

    public static Task<Recording> Of(
        Dictionary<string, CatalogedData>? data = null,
        WarehouseOptions? options = null,
        string zones = "abc",
        bool lakeFormation = false,
        bool protect = false,
        int logRetentionInDays = 365,
        Dictionary<string, Input<string>>? clients = null,
        Action<Component>? look = null) =>
        new RecordingCloud().WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c").RunAsync(() =>
        {
            var target = RecordingCloud.Target();
            var network = new PlatformNetwork("network", new NetworkArgs
            {
                Target = target,
                Subnets = new SubnetRequest(Ipv4Block.Parse("10.0.0.0/16"), [.. zones], null, null),
                LogsKeyArn = "arn:logs",
            });
            var warehouse = new Component("warehouse", new WarehouseArgs
            {
                Target = target,
                Network = network,
                KeyArn = "arn:warehouse",
                SecretsKeyArn = "arn:secrets",
                LogsKeyArn = "arn:logs",
                DataKeyArn = "arn:data",
                ClientSecurityGroupIds = clients ?? new() { ["cluster"] = "sg-cluster" },
                Data = (data ?? []).ToDictionary(pair => pair.Key, pair => (Input<CatalogedData>)pair.Value),
                Options = options ?? new WarehouseOptions(),
                LakeFormation = lakeFormation,
                LogRetentionInDays = logRetentionInDays,
                Protect = protect,
            });
            look?.Invoke(warehouse);
        });

    /// <summary>What a run made for the warehouse, without the network.</summary>
    public static IEnumerable<RecordedInputs> Parts(Recording run) =>
        run.Resources.Where(part => part.Name.StartsWith("warehouse", StringComparison.Ordinal));
}
