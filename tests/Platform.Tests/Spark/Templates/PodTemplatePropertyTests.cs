using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using DataPlatform.Tests.Platform.Spark.Packing;
using FsCheck;
using FsCheck.Fluent;
using NUnit.Framework;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DataPlatform.Tests.Platform.Spark.Templates;

/// <summary>What holds for the templates of every pool.</summary>
public sealed partial class PodTemplatePropertyTests
{
    // EMR fails a job whose template has any other field.
    private static ImmutableHashSet<string> AcceptedBySpec { get; } =
    [
        "activeDeadlineSeconds", "affinity", "containers", "enableServiceLinks", "ephemeralContainers", "hostAliases",
        "hostname", "imagePullSecrets", "initContainers", "nodeName", "nodeSelector", "overhead", "preemptionPolicy",
        "priority", "priorityClassName", "readinessGates", "runtimeClassName", "schedulerName", "subdomain",
        "terminationGracePeriodSeconds", "tolerations", "topologySpreadConstraints", "volumes",
    ];

    // Values that readers of YAML take for something else than text are among them.
    private static Gen<string> Word { get; } = Gen.OneOf(
        Gen.Elements("true", "no", "on", "Y", "null", "1", "0x1f", "1.5", "1e3", "0o7", "2026-11-22", "1_000", "NaN"),
        from length in Gen.Choose(1, 12)
        from text in Gen.Elements("abcXYZ019".ToCharArray()).ArrayOf(length)
        select new string(text));

    private static Arbitrary<JobKind> Kinds { get; } = (
        from keys in Word.ArrayOf(4)
        from values in Word.ArrayOf(4)
        from effect in Gen.Elements(Enum.GetValues<TaintEffect>())
        from capacity in Gen.Elements(Enum.GetValues<NodeCapacity>())
        from placement in Gen.Elements(Enum.GetValues<ExecutorPlacement>())
        from disk in Gen.Elements(Enum.GetValues<ExecutorDisk>())
        let pairs = keys.Zip(values).DistinctBy(pair => pair.First).ToArray()
        let pool = PackedKind.Pool("any", "m6g.xlarge") with
        {
            Capacity = capacity,
            Labels = pairs.ToImmutableSortedDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            Taints = [.. pairs.Select(pair => new NodeTaint(pair.First, pair.Second, effect))],
        }
        select PackedKind.On("any", pool, pool) with { Placement = placement, Disk = disk }).ToArbitrary();

    [Test]
    public void Templates_AnyPool_SelectItsNodesAndTolerateThem() => Check((template, pool) =>
    {
        var spec = Map(template, "spec");
        var labels = Map(spec, "nodeSelector").Children.ToImmutableSortedDictionary(
            pair => Scalar(pair.Key), pair => Scalar(pair.Value), StringComparer.Ordinal);
        var taints =
            from toleration in ((YamlSequenceNode)spec["tolerations"]).Cast<YamlMappingNode>()
            select (
                Scalar(toleration["key"]),
                Scalar(toleration["operator"]),
                Scalar(toleration["value"]),
                Scalar(toleration["effect"]));
        return labels.SequenceEqual(pool.Labels) && taints.ToHashSet().SetEquals(
            pool.Taints.Select(taint => (taint.Key, "Equal", taint.Value, $"{taint.Effect}")));
    });

    [Test]
    public void Templates_AnyPool_HaveOnlyFieldsThatEmrAccepts() => Check((template, _) =>
        Keys(template).IsSubsetOf(["apiVersion", "kind", "metadata", "spec"])
        && Keys(Map(template, "spec")).IsSubsetOf(AcceptedBySpec));

    [Test]
    public void Templates_AnyPool_HaveTextWhereKubernetesWantsText() => Check((template, _) =>
        template.AllNodes.OfType<YamlScalarNode>().All(scalar =>
            scalar.Style != ScalarStyle.Plain
            || scalar.Value is "115" or "1"
            || !ReadAsOther().IsMatch(scalar.Value!)));

    [Test]
    public void Templates_AnyPool_AreTheSameTextEachTime() => Prop
        .ForAll(Kinds, kind => PodTemplateFile.Executor(kind) == PodTemplateFile.Executor(kind)
            && !PodTemplateFile.Executor(kind).Text.Contains('\r', StringComparison.Ordinal))
        .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static void Check(Func<YamlMappingNode, NodePool, bool> holds) => Prop
        .ForAll(Kinds, kind =>
            holds(Parse(PodTemplateFile.Driver(kind)), kind.DriverPool)
            && holds(Parse(PodTemplateFile.Executor(kind)), kind.ExecutorPool))
        .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static YamlMappingNode Parse(PodTemplateFile file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(file.Text));
        return (YamlMappingNode)stream.Documents.Single().RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, string key) => (YamlMappingNode)node[key];

    private static string Scalar(YamlNode node) => ((YamlScalarNode)node).Value!;

    private static ImmutableHashSet<string> Keys(YamlMappingNode node) => [.. node.Children.Keys.Select(Scalar)];

    // Numbers, booleans, null and dates of YAML 1.1 and 1.2.
    [GeneratedRegex(
        @"^([-+]?[0-9][0-9_,.]*([eE][-+]?[0-9]+)?|0[xo][0-9a-fA-F]+|\d{4}-\d\d?-\d\d?.*|~"
        + @"|null|Null|NULL|\.?(nan|NaN|inf)|y|Y|n|N|yes|Yes|YES|no|No|NO"
        + @"|on|On|ON|off|Off|OFF|true|True|TRUE|false|False|FALSE)?\z")]
    private static partial Regex ReadAsOther();
}
