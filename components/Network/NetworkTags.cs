using Pulumi;

namespace DataPlatform.Components.Network;

/// <summary>Tags by which AWS services and in-cluster controllers find the network's parts.</summary>
internal static class NetworkTags
{
    /// <summary>EMR's managed policies act only on networks with this tag.</summary>
    public const string EmrManagedPolicies = "for-use-with-amazon-emr-managed-policies";

    /// <summary>The load balancer controller puts internet-facing load balancers in subnets with this tag.</summary>
    public const string InternetFacingLoadBalancer = "kubernetes.io/role/elb";

    /// <summary>The load balancer controller puts internal load balancers in subnets with this tag.</summary>
    public const string InternalLoadBalancer = "kubernetes.io/role/internal-elb";

    public static InputMap<string> Named(string name) => new() { ["Name"] = name };

    /// <summary>Tags of a subnet; the further ones win over those of the same name.</summary>
    public static InputMap<string> Subnet(string name, string role, IReadOnlyDictionary<string, string> further)
    {
        var tags = new Dictionary<string, string> { ["Name"] = name, [EmrManagedPolicies] = "true", [role] = "1" };
        foreach (var (key, value) in further)
            tags[key] = value;
        return tags;
    }
}
