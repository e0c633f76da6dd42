using System.Text.Json.Nodes;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>
/// How the add-ons differ from what they are by themselves. EKS refuses keys that an add-on's schema lacks, so nothing
/// is here that was not seen to be accepted.
/// </summary>
internal static class AddOnConfiguration
{
    // EKS adds servers as nodes and cores are added; every pod of a Spark job asks for names.
    private const int FewestDnsReplicas = 2;
    private const int MostDnsReplicas = 10;

    /// <summary>
    /// Pods get addresses from /28 blocks that are given to nodes whole: more pods per node, and fewer calls of EC2
    /// when hundreds of them start at once. Network policies are enforced on the nodes. All values are text here.
    /// </summary>
    public static JsonObject VpcCni => new()
    {
        ["enableNetworkPolicy"] = "true",
        ["env"] = new JsonObject
        {
            ["ENABLE_PREFIX_DELEGATION"] = "true",
            ["WARM_PREFIX_TARGET"] = "1",
        },
    };

    /// <summary>On every node, whatever its taints.</summary>
    public static JsonObject PodIdentityAgent => new()
    {
        ["tolerations"] = new JsonArray(new JsonObject { ["operator"] = "Exists" }),
    };

    /// <summary>
    /// More servers as the cluster grows, in all zones where that is possible, and never more than one away at a time.
    /// </summary>
    public static JsonObject CoreDns => new()
    {
        ["autoScaling"] = new JsonObject
        {
            ["enabled"] = true,
            ["maxReplicas"] = MostDnsReplicas,
            ["minReplicas"] = FewestDnsReplicas,
        },
        ["nodeSelector"] = NodeSelector,
        ["podDisruptionBudget"] = new JsonObject { ["enabled"] = true, ["maxUnavailable"] = 1 },
        ["topologySpreadConstraints"] = new JsonArray(new JsonObject
        {
            ["labelSelector"] = new JsonObject { ["matchLabels"] = new JsonObject { ["k8s-app"] = "kube-dns" } },
            ["maxSkew"] = 1,
            ["topologyKey"] = "topology.kubernetes.io/zone",
            ["whenUnsatisfiable"] = "ScheduleAnyway",
        }),
    };

    /// <summary>Two replicas, which is the add-on's own number.</summary>
    public static JsonObject MetricsServer => new() { ["nodeSelector"] = NodeSelector };

    /// <summary>
    /// The node part is on every node, whatever its taints: pods with volumes are on tainted ones, too. The add-on
    /// makes no storage class by itself; the platform's is encrypted with a key of the account.
    /// </summary>
    /// <param name="volumeTags">Tags of all volumes that the driver makes.</param>
    public static JsonObject EbsCsiDriver(IReadOnlyDictionary<string, string> volumeTags)
    {
        var controller = new JsonObject { ["nodeSelector"] = NodeSelector };
        if (volumeTags.Count > 0)
            controller["extraVolumeTags"] = Map(volumeTags);
        return new JsonObject
        {
            ["controller"] = controller,
            ["node"] = new JsonObject { ["tolerateAllTaints"] = true },
        };
    }

    private static JsonObject NodeSelector => Map(SystemPlacement.NodeSelector);

    private static JsonObject Map(IReadOnlyDictionary<string, string> entries) =>
        new(entries.Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)entry.Value)));
}
