using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>An EKS control plane in a plan: the cluster resource, or the component that makes one.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Network">The object with the endpoint's settings.</param>
/// <param name="NetworkPath">The property path of that object, with a dot at its end; empty for the inputs
/// themselves.</param>
/// <param name="KeyProperty">The property that names the key of the secrets.</param>
internal sealed record EksControlPlane(
    PlanResource Resource, JsonObject Network, string NetworkPath, string KeyProperty)
{
    /// <summary>All control planes; a component whose cluster is in the plan itself is not counted again.</summary>
    public static IEnumerable<EksControlPlane> In(PlanIndex plan)
    {
        foreach (var cluster in plan.OfType(AwsTypes.EksCluster))
            yield return new EksControlPlane(
                cluster, cluster.Inputs.Object("vpcConfig") ?? [], "vpcConfig.", "encryptionConfig");
        var wrappers = PlanFacts.ClusterWrappers(plan.Plan);
        foreach (var component in plan.OfType(AwsTypes.EksComponent).Where(c => !wrappers.Contains(c.Urn)))
            yield return new EksControlPlane(component, component.Inputs, "", "encryptionConfigKeyArn");
    }

    /// <summary>Whether the endpoint is reachable from outside the VPC: EKS's default.</summary>
    public bool IsPublic => Network["endpointPublicAccess"]?.ToJsonString() != "false";

    /// <summary>Whether the endpoint is reachable inside the VPC without leaving it.</summary>
    public bool IsPrivate => Network.IsTrue("endpointPrivateAccess");

    /// <summary>Address blocks that reach the public endpoint; none stated: all.</summary>
    public ImmutableArray<string> PublicBlocks => [.. Network.Texts("publicAccessCidrs")];

    /// <summary>The kinds of logs that the control plane writes.</summary>
    public ImmutableArray<string> LogTypes => [.. Resource.Inputs.Texts("enabledClusterLogTypes")];
}
