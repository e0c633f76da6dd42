using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>What the nodes of a node group, or of a node pool of Karpenter, are to pods.</summary>
/// <param name="Resource">The node group or pool.</param>
/// <param name="Labels">Its labels, each with the values that a node may have.</param>
/// <param name="Taints">Its taints that keep pods off, effects as Kubernetes spells them.</param>
/// <param name="IsArm">Whether a node may have Arm processors.</param>
internal sealed record NodeOffer(
    PlanResource Resource,
    ImmutableDictionary<string, ImmutableArray<string>> Labels,
    ImmutableArray<(string Key, string Value, string Effect)> Taints,
    bool IsArm)
{
    // Labels that nodes get from Kubernetes, EKS or Karpenter, whatever the plan says.
    private static readonly string[] GivenDomains =
        ["kubernetes.io", "k8s.io", "eks.amazonaws.com", "karpenter.sh", "karpenter.k8s.aws", "k8s.aws"];

    /// <summary>All of a plan.</summary>
    public static IEnumerable<NodeOffer> In(PlanIndex plan) =>
    [
        .. plan.OfType(AwsTypes.NodeGroup).Select(OfGroup),
        .. plan.OfType(KubernetesObjects.NodePool).Select(OfPool),
    ];

    /// <summary>Whether nodes have, or may have, all the labels.</summary>
    public bool Has(JsonObject selector) => selector.All(label =>
        Labels.TryGetValue(label.Key, out var values)
            ? values.Contains(label.Value.AsText() ?? "")
            : Array.Exists(GivenDomains, domain => IsIn(label.Key, domain)));

    /// <summary>The first taint that none of the tolerations is for; null where there is none.</summary>
    public (string Key, string Value, string Effect)? Repels(IEnumerable<JsonObject> tolerations)
    {
        var all = tolerations.ToList();
        return Taints.Cast<(string Key, string Value, string Effect)?>()
            .FirstOrDefault(taint => !all.Exists(toleration => IsFor(toleration, taint!.Value)));
    }

    private static bool IsFor(JsonObject toleration, (string Key, string Value, string Effect) taint) =>
        (toleration.Text("effect") ?? taint.Effect) == taint.Effect
        && (toleration.Text("operator") == "Exists"
            ? (toleration.Text("key") ?? taint.Key) == taint.Key
            : toleration.Text("key") == taint.Key && (toleration.Text("value") ?? "") == taint.Value);

    private static bool IsIn(string key, string domain)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && (key[..slash] == domain || key[..slash].EndsWith("." + domain, StringComparison.Ordinal));
    }

    private static NodeOffer OfGroup(PlanResource group) => new(
        group,
        (group.Inputs.Object("labels") ?? []).ToImmutableDictionary(
            label => label.Key, label => ImmutableArray.Create(label.Value.AsText() ?? "")),
        [
            .. group.Inputs.Objects("taints")
                .Select(taint => Taint(taint, Effect(taint.Text("effect"))))
                .Where(taint => taint.Effect != "PreferNoSchedule"),
        ],
        group.Inputs.Text("amiType")?.Contains("ARM_64", StringComparison.Ordinal) is true
            || group.Inputs.Texts("instanceTypes").Any(IsArmType));

    private static NodeOffer OfPool(PlanResource pool)
    {
        var template = pool.Inputs.Object("spec")?.Object("template") ?? [];
        var labels = (template.Object("metadata")?.Object("labels") ?? []).ToImmutableDictionary(
            label => label.Key, label => ImmutableArray.Create(label.Value.AsText() ?? ""));
        var node = template.Object("spec") ?? [];
        foreach (var requirement in node.Objects("requirements").Where(one => one.Text("operator") == "In"))
        {
            if (requirement.Text("key") is { } key)
                labels = labels.SetItem(key, [.. requirement.Texts("values")]);
        }

        return new NodeOffer(
            pool,
            labels,
            [
                .. node.Objects("taints")
                    .Select(taint => Taint(taint, taint.Text("effect") ?? ""))
                    .Where(taint => taint.Effect != "PreferNoSchedule"),
            ],
            labels.GetValueOrDefault("kubernetes.io/arch", []).Contains("arm64")
                || labels.GetValueOrDefault("node.kubernetes.io/instance-type", []).Any(IsArmType));
    }

    private static (string Key, string Value, string Effect) Taint(JsonObject taint, string effect) =>
        (taint.Text("key") ?? "", taint.Text("value") ?? "", effect);

    private static string Effect(string? ofEks) => ofEks switch
    {
        "NO_SCHEDULE" => "NoSchedule",
        "NO_EXECUTE" => "NoExecute",
        _ => "PreferNoSchedule",
    };

    private static bool IsArmType(string type) => InstanceTypes.ArchitectureOf(type) == NodeArchitecture.Arm;
}
