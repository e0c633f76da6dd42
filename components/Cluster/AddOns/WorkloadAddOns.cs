using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Identity;
using DataPlatform.Components.Cluster.Versions;
using Pulumi;

namespace DataPlatform.Components.Cluster.AddOns;

/// <summary>
/// What workloads need of a cluster that has nodes: names, volumes, and the metrics that autoscaling and people look
/// at. The node monitoring agent tells EKS of sick nodes, which then replaces them.
/// </summary>
/// <remarks>
/// There is no snapshot controller: nothing of the platform makes Kubernetes volume snapshots. DSS's data is on a
/// volume of its host, which AWS snapshots; Spark's volumes last as long as a job. Without the controller the driver's
/// snapshot part has nothing to do.
/// </remarks>
public sealed class WorkloadAddOns : ComponentResource
{
    /// <summary>Makes the add-ons.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What they are for and like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public WorkloadAddOns(string name, WorkloadAddOnsArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:WorkloadAddOns", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var addOns = new AddOnResource(name, this, args.Cluster);
        CoreDns = addOns.Create(AddOnNames.CoreDns, AddOnConfiguration.CoreDns, after: args.After);
        EbsCsiDriver = addOns.Create(
            AddOnNames.EbsCsiDriver,
            AddOnConfiguration.EbsCsiDriver(args.VolumeTags),
            CreateVolumesRole(name, args),
            args.After);
        All =
        [
            CoreDns,
            EbsCsiDriver,
            addOns.Create(AddOnNames.MetricsServer, AddOnConfiguration.MetricsServer, after: args.After),
            addOns.Create(AddOnNames.NodeMonitoringAgent, after: args.After),
        ];
        RegisterOutputs(new Dictionary<string, object?>());
    }

    /// <summary>The add-ons.</summary>
    public ImmutableArray<Resource> All { get; }

    /// <summary>The cluster's DNS, which whatever calls a service by name comes after.</summary>
    public Resource CoreDns { get; }

    /// <summary>The driver of EBS volumes, which storage classes come after.</summary>
    public Resource EbsCsiDriver { get; }

    // The second version of AWS's policy, which EKS recommends, is for volumes and snapshots with the driver's tag
    // only; the first one reaches others of the account, too. The driver tags all that it makes. A volume made by hand
    // can be mounted once it has the tag ebs.csi.aws.com/cluster=true.
    private PodRole CreateVolumesRole(string name, WorkloadAddOnsArgs args)
    {
        var target = args.Cluster.Target;
        return new PodRole(
            $"{name}-{AddOnNames.EbsCsiDriver}", this, args.Cluster, SystemPlacement.Namespace, "ebs-csi-controller-sa")
            .WithManagedPolicy("AmazonEBSCSIDriverPolicyV2")
            .WithPolicy(
                "key",
                args.VolumesKeyArn.ToOutput().Apply(key => VolumePolicies.Encrypt(target, key).ToJson()));
    }
}
