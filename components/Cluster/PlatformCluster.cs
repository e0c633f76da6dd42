using System.Collections.Immutable;
using DataPlatform.Components.Cluster.AddOns;
using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Services;
using DataPlatform.Components.Cluster.Workloads;
using Pulumi;
using Pulumi.Aws.Iam;
using EksControlPlane = DataPlatform.Components.Cluster.ControlPlane.ControlPlane;

namespace DataPlatform.Components.Cluster;

/// <summary>
/// The platform's EKS cluster: control plane, nodes, add-ons, the services that keep it going, and the namespaces of
/// those who use it.
/// </summary>
/// <remarks>
/// Whoever deploys it must reach the Kubernetes API: from inside the network, or from one of
/// <see cref="ClusterArgs.PublicAccessCidrs"/>.
/// </remarks>
public sealed class PlatformCluster : ComponentResource
{
    private readonly string _name;
    private readonly ClusterArgs _args;
    private readonly ClusterHandle _cluster;

    /// <summary>Makes the cluster.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the cluster is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public PlatformCluster(string name, ClusterArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:cluster:Cluster", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        (_name, _args) = (name, args);
        var controlPlane = CreateControlPlane();
        _cluster = controlPlane.Handle;
        var nodes = CreateNodes();
        var system = args.SystemPools.SelectMany(pool => nodes.Groups(pool.Name)).ToImmutableArray<Resource>();
        var addOns = new WorkloadAddOns(
            $"{name}-add-ons",
            new WorkloadAddOnsArgs
            {
                Cluster = _cluster,
                VolumesKeyArn = args.VolumesKeyArn,
                VolumeTags = args.Tags,
                After = system,
            },
            Child);
        var services = new ClusterServices(name, this, args, _cluster, [.. system, addOns.CoreDns]);
        LoadBalancers = services.LoadBalancers;
        NodeSupply = services.NodeSupply;
        Namespaces = CreateWorkloads(addOns);

        Handle = _cluster;
        KubeConfig = controlPlane.KubeConfig;
        OidcProviderArn = controlPlane.OidcProviderArn;
        OidcIssuer = controlPlane.OidcIssuer;
        NodeRoleArn = nodes.NodeRoleArn;
        NodeRoles = services.NodeRole is { } role
            ? ImmutableSortedDictionary<string, Role>.Empty.Add("karpenter", role).Add("managed", nodes.NodeRole)
            : ImmutableSortedDictionary<string, Role>.Empty.Add("managed", nodes.NodeRole);
        NodeGroupNames = nodes.NodeGroups.ToImmutableSortedDictionary(
            group => group.Key, group => group.Value.NodeGroupName, StringComparer.Ordinal);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["clusterName"] = Handle.Name,
            ["oidcIssuer"] = OidcIssuer,
            ["nodeRoleArn"] = NodeRoleArn,
        });
    }

    /// <summary>The cluster, for what runs in it or beside it.</summary>
    public ClusterHandle Handle { get; }

    /// <summary>The load balancer controller: what makes load balancers comes after it, and goes before it.</summary>
    public LoadBalancerController LoadBalancers { get; }

    /// <summary>
    /// What makes nodes when pods need them: workloads come after it, and are gone before the nodes go.
    /// </summary>
    public ImmutableArray<Resource> NodeSupply { get; }

    /// <summary>The users' namespaces by name: what runs in one comes after all of it.</summary>
    public ImmutableSortedDictionary<string, WorkloadNamespace> Namespaces { get; }

    /// <summary>How to reach the cluster: a kubeconfig as JSON, secret.</summary>
    public Output<string> KubeConfig { get; }

    /// <summary>ARN of the IAM identity provider of the cluster's service accounts.</summary>
    public Output<string> OidcProviderArn { get; }

    /// <summary>The same provider's address without <c>https://</c>, as in the conditions of trust policies.</summary>
    public Output<string> OidcIssuer { get; }

    /// <summary>ARN of the role of the managed node groups' nodes.</summary>
    public Output<string> NodeRoleArn { get; }

    /// <summary>The roles of all nodes: <c>managed</c>, and where it makes nodes <c>karpenter</c>.</summary>
    public ImmutableSortedDictionary<string, Role> NodeRoles { get; }

    /// <summary>Names of the managed node groups by label, for example <c>critical-a</c>.</summary>
    public ImmutableSortedDictionary<string, Output<string>> NodeGroupNames { get; }

    private ComponentResourceOptions Child => new() { Parent = this };

    private EksControlPlane CreateControlPlane() => new(
        $"{_name}-control-plane",
        new ControlPlaneArgs
        {
            Target = _args.Target,
            AwsProvider = _args.AwsProvider,
            Version = _args.Version,
            VpcId = _args.Network.VpcId,
            SubnetIds = [.. _args.Network.PrivateSubnetIds.Values],
            SecretsKeyArn = _args.SecretsKeyArn,
            LogsKeyArn = _args.LogsKeyArn,
            LogRetentionInDays = _args.LogRetentionInDays,
            PublicAccessCidrs = _args.PublicAccessCidrs,
            AdminRoleArns = _args.AdminRoleArns,
            ExtendedSupport = _args.ExtendedSupport,
            EmrOnEks = _args.EmrOnEks,
            Protect = _args.Protect,
        },
        Child);

    private NodePools CreateNodes()
    {
        var addOns = new NodeAddOns($"{_name}-node-add-ons", new NodeAddOnsArgs { Cluster = _cluster }, Child);
        return new NodePools(
            $"{_name}-nodes",
            new NodePoolsArgs
            {
                Cluster = _cluster,
                Pools = _args.ManagedPools,
                SubnetIds = _args.Network.PrivateSubnetIds,
                VolumesKeyArn = _args.VolumesKeyArn,
                Tags = _args.Tags,
                After = [.. _args.Network.Connectivity, .. addOns.All],
            },
            Child);
    }

    private ImmutableSortedDictionary<string, WorkloadNamespace> CreateWorkloads(WorkloadAddOns addOns)
    {
        _ = new StorageClasses(
            $"{_name}-storage",
            new StorageClassesArgs
            {
                Cluster = _cluster,
                VolumesKeyArn = _args.VolumesKeyArn,
                After = [addOns.EbsCsiDriver],
            },
            Child);
        _ = new PriorityClasses($"{_name}-priorities", new PriorityClassesArgs { Cluster = _cluster }, Child);
        return _args.Namespaces.ToImmutableSortedDictionary(
            spec => spec.Name,
            spec => new WorkloadNamespace(
                $"{_name}-namespace-{spec.Name}",
                new WorkloadNamespaceArgs
                {
                    Cluster = _cluster,
                    Spec = spec,
                    VpcCidr = _args.Network.Cidr,
                    WarehousePort = _args.WarehousePort,
                },
                Child),
            StringComparer.Ordinal);
    }
}
