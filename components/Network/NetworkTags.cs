using Pulumi;

namespace DataPlatform.Components.Network;

/// <summary>Tags by which AWS services and in-cluster controllers find the network's parts.</summary>
internal static class NetworkTags
{
    /// <summary>
    /// EMR's managed policies act only on networks and subnets with this tag. Public subnets are without: no cluster of
    /// EMR's is to start there.
    /// </summary>
    public const string EmrManagedPolicies = "for-use-with-amazon-emr-managed-policies";

    /// <summary>The load balancer controller puts internet-facing load balancers in subnets with this tag.</summary>
    public const string InternetFacingLoadBalancer = "kubernetes.io/role/elb";

    /// <summary>The load balancer controller puts internal load balancers in subnets with this tag.</summary>
    public const string InternalLoadBalancer = "kubernetes.io/role/internal-elb";

    /// <summary>
    /// Karpenter starts nodes in subnets with this tag. The other node autoscaler needs none here: it goes by the tags
    /// of its scaling groups.
    /// </summary>
    public const string NodeDiscovery = "karpenter.sh/discovery";

    public static InputMap<string> Named(string name) => new() { ["Name"] = name };

    /// <summary>Tags of what EMR's policies may touch.</summary>
    public static InputMap<string> NamedForEmr(string name) => new() { ["Name"] = name, [EmrManagedPolicies] = "true" };

    /// <summary>Tags of a public subnet; the further ones win over those of the same name.</summary>
    public static InputMap<string> PublicSubnet(string name, IReadOnlyDictionary<string, string> further) =>
        With(further, new() { ["Name"] = name, [InternetFacingLoadBalancer] = "1" });

    /// <summary>Tags of a private subnet; the further ones win over those of the same name.</summary>
    /// <param name="name">The subnet's name.</param>
    /// <param name="platform">Sets this platform's subnets apart from those of others in the account.</param>
    /// <param name="further">Further tags.</param>
    public static InputMap<string> PrivateSubnet(
        string name, string platform, IReadOnlyDictionary<string, string> further) =>
        With(further, new()
        {
            ["Name"] = name,
            [EmrManagedPolicies] = "true",
            [InternalLoadBalancer] = "1",
            [NodeDiscovery] = platform,
        });

    private static Dictionary<string, string> With(
        IReadOnlyDictionary<string, string> further, Dictionary<string, string> tags)
    {
        foreach (var (key, value) in further)
            tags[key] = value;
        return tags;
    }
}
