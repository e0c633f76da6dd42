using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Cluster.Nodes;

/// <summary>What holds for every pool without mistakes, and for the search for mistakes in any pool.</summary>
public sealed class NodePoolPropertyTests
{
    private const string LowerCase = "abcdefghijklmnopqrstuvwxyz";

    private static Gen<string> Text(string characters, int longest) =>
        from length in Gen.Choose(1, longest)
        from text in Gen.Elements(characters.ToCharArray()).ArrayOf(length)
        select new string(text);

    private static Gen<string> Word { get; } = Text(LowerCase + LowerCase.ToUpperInvariant() + "0123456789", 63);

    private static Gen<string> Key { get; } = Gen.OneOf(
        Word, Text(LowerCase, 40).SelectMany(prefix => Text(LowerCase, 22), (prefix, name) => $"{prefix}/{name}"));

    private static Gen<ImmutableArray<char>> Zones { get; } =
        Gen.SubListOf("abcdef".ToCharArray()).Where(zones => zones.Count > 0).Select(zones => zones.ToImmutableArray());

    private static Gen<ImmutableArray<string>> Types { get; } =
        from arm in Gen.Elements(true, false)
        from gpu in Gen.Elements(true, false)
        let fitting = InstanceTypes.All.Where(type =>
            type.Architecture == NodeArchitecture.Arm == arm && type.Gpus > 0 == (gpu && !arm)).ToArray()
        from count in Gen.Choose(1, 6)
        from types in Gen.Shuffle(fitting).Select(all => all.Take(count))
        select types.Select(type => type.Name).ToImmutableArray();

    private static Gen<ImmutableSortedDictionary<string, string>> Labels { get; } =
        from count in Gen.Choose(0, 5)
        from keys in Key.ArrayOf(count)
        from values in Word.ArrayOf(count)
        select keys.Zip(values).DistinctBy(pair => pair.First).ToImmutableSortedDictionary(
            pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

    private static Gen<NodeTaint> Taint { get; } =
        from key in Key
        from value in Word
        from effect in Gen.Elements(Enum.GetValues<TaintEffect>())
        select new NodeTaint(key, value, effect);

    private static Arbitrary<NodePool> Pools { get; } = (
        from name in Text(LowerCase, NodePoolCheck.LongestName)
        from types in Types
        from zones in Zones
        from perZone in Gen.Elements(true, false)
        from system in Gen.Elements(Enum.GetValues<NodeSystem>())
        from capacity in Gen.Elements(Enum.GetValues<NodeCapacity>())
        from max in Gen.Choose(1, NodePoolCheck.MostNodes)
        from min in Gen.Choose(0, max)
        from labels in Labels
        from taints in Gen.Choose(0, 5).SelectMany(count => Taint.ArrayOf(count))
        from disk in Gen.Choose(20, 16384)
        let plugin = InstanceTypes.HasGpus(types[0]) && system == NodeSystem.AmazonLinux2023
        select new NodePool
        {
            Name = name,
            InstanceTypes = types,
            Zones = zones,
            PerZone = perZone,
            System = system,
            Capacity = capacity,
            MinSize = min,
            MaxSize = max,
            Labels = plugin ? labels.SetItem("nvidia.com/gpu.present", "true") : labels,
            Taints = [.. taints.DistinctBy(taint => taint.Key)],
            DiskGiB = disk,
        }).ToArbitrary();

    private static Arbitrary<NodePool> AnyPools { get; } = (
        from texts in ArbMap.Default.GeneratorFor<string?>().Select(text => text ?? "").ArrayOf(8)
        from numbers in ArbMap.Default.GeneratorFor<int>().ArrayOf(3)
        from zones in ArbMap.Default.GeneratorFor<char[]>()
        from system in Gen.Elements(Enum.GetValues<NodeSystem>())
        select new NodePool
        {
            Name = texts[0],
            InstanceTypes = [.. texts[1..4]],
            Zones = [.. zones],
            System = system,
            MinSize = numbers[0],
            MaxSize = numbers[1],
            DiskGiB = numbers[2],
            Labels = TestPool.Of().Labels.SetItem(texts[4], texts[5]),
            Taints = [new(texts[6], texts[7], TaintEffect.NoExecute), new(texts[6], texts[5], TaintEffect.NoSchedule)],
        }).ToArbitrary();

    [Test]
    public void Mistakes_OfAPoolWithinTheRules_AreNone() => ForEvery(pool => pool.Mistakes().IsEmpty);

    [Test]
    public void Mistakes_OfAnyPool_AreOneLineEachAndFoundInAFixedOrder() =>
        Check(AnyPools, pool =>
            NodePoolCheck.Find(pool).SequenceEqual(NodePoolCheck.Find(pool))
            && NodePoolCheck.Find(pool).All(mistake =>
                mistake.Property.Length > 0 && mistake.Problem.Length > 0 && mistake.Accepted.Length > 0)
            && NodePoolCheck.Find(pool).Any(mistake => mistake.Property == "taints[1].key"));

    [Test]
    public void Groups_OfAPool_AreAsManyAsTheQuotaCountsAndHaveNamesThatEksTakes() =>
        ForEvery((pool, plans) =>
            plans.Length == NodeGroupQuota.Count([pool])
            && plans.Select(plan => plan.Label).Distinct().Count() == plans.Length
            && plans.SelectMany(plan => plan.Zones).Order().SequenceEqual(pool.Zones.Order())
            && plans.All(plan =>
                plan.NamePrefix.Length <= 37 && Regex.IsMatch(plan.NamePrefix, @"^[A-Za-z0-9][A-Za-z0-9_-]*\z")));

    [Test]
    public void Tags_OfAPool_AreWithinTheLimitsOfAws() =>
        ForEvery((pool, plans) => plans.All(plan =>
            plan.Tags.Count == NodeGroupQuota.CountTags(pool)
            && plan.Tags.All(tag =>
                tag.Key.Length is > 0 and <= 128
                && tag.Value.Length <= 256
                && Regex.IsMatch(tag.Key + tag.Value, @"^[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z"))));

    [Test]
    public void TaintTags_OfAPool_AreReadByTheAutoscaler() =>
        ForEvery((pool, plans) => plans.All(plan =>
            plan.ScalingTags.Where(tag => tag.Key.Contains("/node-template/taint/", StringComparison.Ordinal))
                .Select(tag => Regex.Match(tag.Value, @"^(.*):(NoSchedule|NoExecute|PreferNoSchedule)\z"))
                .Count(match => match.Success) == pool.Taints.Length));

    [Test]
    public void ScalingTags_OfAPool_AreThoseOfTheGroupThatDescribeNodes() =>
        ForEvery((_, plans) => plans.All(plan => plan.ScalingTags.SequenceEqual(
            plan.Tags.Where(tag => tag.Key.StartsWith(AutoscalerTags.NodeTemplate, StringComparison.Ordinal)))));

    [Test]
    public void PromisedStorage_OfAPool_IsThereOnEveryTypeOfIt() =>
        ForEvery((pool, _) => pool.InstanceTypes.All(type =>
            NodeStorage.PromisedGiB(pool) <= NodeStorage.PromisedGiB(pool with { InstanceTypes = [type] })));

    [Test]
    public void Groups_WhenZonesAreReordered_StayTheSame() =>
        ForEvery((pool, plans) => Lines(plans).SequenceEqual(
            Lines(NodeGroupPlanner.Plan(pool with { Zones = [.. pool.Zones.Reverse()] }, "spark"))));

    private static IEnumerable<string> Lines(IEnumerable<NodeGroupPlan> plans) => plans.Select(plan =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{plan.Label} {string.Concat(plan.Zones)} {plan.ImageType} {string.Join(' ', plan.Tags)}"));

    private static void ForEvery(Func<NodePool, ImmutableArray<NodeGroupPlan>, bool> holds) =>
        ForEvery(pool => holds(pool, NodeGroupPlanner.Plan(pool, "spark")));

    private static void ForEvery(Func<NodePool, bool> holds) => Check(Pools, holds);

    private static void Check(Arbitrary<NodePool> pools, Func<NodePool, bool> holds) =>
        Prop.ForAll(pools, holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
