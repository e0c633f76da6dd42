using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;
using Pulumi.Kubernetes.Helm.V3;

namespace DataPlatform.Components.Cluster.Services;

/// <summary>
/// AWS Load Balancer Controller: makes an Application Load Balancer for each Ingress of class <c>alb</c>, and a Network
/// Load Balancer for each Service of load balancer class <c>service.k8s.aws/nlb</c>.
/// </summary>
/// <remarks>
/// Whatever makes an Ingress, interactive endpoints of EMR included, depends on <see cref="Release"/>: without the
/// controller its webhook refuses an Ingress, and nothing would delete the load balancer. A target group that was made
/// elsewhere takes targets from a TargetGroupBinding only if it has the tag <c>elbv2.k8s.aws/cluster</c> with the
/// cluster's name. AWS WAF and Shield are not connected to load balancers.
/// </remarks>
public sealed class LoadBalancerController : ComponentResource
{
    /// <summary>Installs it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What it needs.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public LoadBalancerController(
        string name, LoadBalancerControllerArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:LoadBalancerController", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var cluster = args.Cluster;
        var policy = Output.Tuple(cluster.Target.AccountId, args.VpcId.ToOutput()).Apply(
            known => LoadBalancerControllerPolicy.Of(cluster, known.Item1, known.Item2).ToJson());
        var role = new PodRole(
                name, this, cluster, SystemPlacement.Namespace, LoadBalancerControllerValues.ServiceAccount)
            .WithPolicy("balancing", policy);
        Release = ChartRelease.Create(
            $"{name}-release",
            ChartVersions.LoadBalancerController,
            "aws-load-balancer-controller",
            SystemPlacement.Namespace,
            LoadBalancerControllerValues.Of(args),
            cluster.Inside(this, [.. args.After, role.Associate()]));
        RegisterOutputs(new Dictionary<string, object?> { ["releaseName"] = Release.Name });
    }

    /// <summary>The Helm release, at work once it is there.</summary>
    public Release Release { get; }
}
