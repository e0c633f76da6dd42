using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Reads single items of <c>cluster:nodePools</c>.</summary>
/// <param name="presets">The pools that an item changes by giving their name.</param>
/// <param name="zones">Letters of the zones of a pool that states none.</param>
/// <param name="zone">Type of the zones.</param>
internal sealed class NodePoolReader(
    ImmutableSortedDictionary<string, NodePool> presets,
    ImmutableArray<char> zones,
    Scalar<char> zone)
{
    private const string Types = "instanceTypes";
    private const string Unnamed = "unnamed";

    private static readonly Scalar<string> Name = Scalars.Text("a name", "the name of a preset or of a new pool");

    private static readonly Scalar<string> InstanceType =
        Scalars.Text("an EC2 instance type", "instance types such as m6g.xlarge");

    private static readonly Scalar<string> LabelKey = Scalars.Text("label names", "any text");

    private static readonly Scalar<string> LabelText =
        Scalars.Text("text", "text, in quotes where YAML would read anything else") with { TextOnly = true };

    private static readonly Scalar<NodeCapacity> Capacities =
        Scalars.OneOf(("onDemand", NodeCapacity.OnDemand), ("spot", NodeCapacity.Spot));

    private static readonly Scalar<NodeSystem> Systems =
        Scalars.OneOf(("al2023", NodeSystem.AmazonLinux2023), ("bottlerocket", NodeSystem.Bottlerocket));

    private static readonly Scalar<TaintEffect> Effects =
        Scalars.OneOf([.. Enum.GetValues<TaintEffect>().Select(effect => ($"{effect}", effect))]);

    private static readonly Scalar<int> DiskSizes =
        Scalars.Whole(NodePoolCheck.SmallestDisk, NodePoolCheck.LargestDisk);

    /// <summary>Reads one item on top of the preset with its name, and checks the pool that comes of it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="enabled">Whether the pool is wanted.</param>
    public NodePool Read(SettingsSection item, out bool enabled)
    {
        var isNamed = item.TryRequire("name", Name, out var name);
        var isPreset = presets.TryGetValue(name ?? "", out var preset);
        var pool = ReadPool(item, preset ?? new() { Name = name ?? Unnamed, InstanceTypes = [], Zones = zones });
        enabled = item.Get("enabled", Scalars.TrueOrFalse, true);
        var facts = NodePoolFacts.Read(item);
        ItemMistakes.Refuse(
            item,
            NodePoolCheck.Find(pool)
                .Where(mistake => isPreset || mistake.Property != Types || item.IsGiven(Types)));
        if (isNamed && !isPreset && !item.HasErrors("name"))
            CheckNew(item, pool, enabled);
        if (pool is { Capacity: NodeCapacity.Spot, InstanceTypes.Length: 1 })
            ItemMistakes.Refuse(item, OneSpotType(pool.InstanceTypes[0]));
        facts.Check(item, pool);
        return pool;
    }

    private static Mistake OneSpotType(string type) => new(
        Types,
        $"has only '{type}', and EC2 may take all spot nodes of one type back at once",
        "2 or more types of the same size where capacity is spot");

    private NodePool ReadPool(SettingsSection item, NodePool start) => start with
    {
        InstanceTypes = item.IsGiven(Types)
            ? item.List(Types, InstanceType, "EC2 instance types")
            : start.InstanceTypes,
        Capacity = item.Get("capacity", Capacities, start.Capacity),
        Zones = item.IsGiven("zones") ? [.. item.List("zones", zone, "zone names or letters").Order()] : start.Zones,
        PerZone = item.Get("perZone", Scalars.TrueOrFalse, start.PerZone),
        MinSize = item.Get("minSize", Scalars.Whole(0, NodePoolCheck.MostNodes), start.MinSize),
        MaxSize = item.Get("maxSize", Scalars.Whole(1, NodePoolCheck.MostNodes), start.MaxSize),
        Labels = item.IsGiven("labels") ? item.Map("labels", LabelKey, LabelText) : start.Labels,
        Taints = item.IsGiven("taints") ? item.Objects("taints", "taints", ReadTaint) : start.Taints,
        DiskGiB = item.Get("diskGiB", DiskSizes, start.DiskGiB),
        System = item.Get("os", Systems, start.System),
    };

    private static NodeTaint ReadTaint(SettingsSection taint) => new(
        taint.TryRequire("key", LabelText, out var key) ? key : "",
        taint.TryRequire("value", LabelText, out var value) ? value : "",
        taint.TryRequire("effect", Effects, out var effect) ? effect : default);

    private void CheckNew(SettingsSection item, NodePool pool, bool enabled)
    {
        if (!enabled)
            item.Refuse(
                "enabled",
                $"'false' turns off presets only, and '{pool.Name}' is none; accepted: true, or one of the names "
                + string.Join(", ", presets.Keys));
        else if (!item.IsGiven(Types))
            item.Refuse(
                Types,
                $"is required for '{pool.Name}', which is no preset; accepted: a list of {InstanceType.Accepted}; "
                + $"the nearest preset is {Nearest.To(pool.Name, presets.Keys)}");
    }
}
