using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>Runs of a virtual cluster in an existing namespace, unless another is given.</summary>
internal static class VirtualClusterRun
{
    /// <summary>Name of a resource that the virtual cluster comes after.</summary>
    public const string Before = "before";

    public static Ipv4Block Vpc { get; } = Ipv4Block.Parse("10.0.0.0/16");

    public static VirtualClusterSpec Spec { get; } = new() { Name = "batchjob", Namespace = "batchjob" };

    public static NamespaceSpec OwnNamespace { get; } = new() { Name = "red", Workload = NamespaceWorkload.Spark };

    /// <summary>A virtual cluster whose namespace comes with it.</summary>
    public static VirtualClusterSpec OwnSpec { get; } =
        new() { Name = "red", Namespace = "red", OwnNamespace = OwnNamespace };

    public static VirtualClusterArgs Args(
        ClusterHandle cluster,
        VirtualClusterSpec? spec = null,
        string[]? roles = null,
        string[]? endpointRoles = null,
        Input<string>? security = null,
        int? warehousePort = null,
        bool protect = false) => new()
        {
            Cluster = cluster,
            Spec = spec ?? Spec,
            Namespace = (spec ?? Spec).OwnNamespace is null ? Existing(cluster, (spec ?? Spec).Namespace) : null,
            VpcCidr = Vpc,
            WarehousePort = warehousePort,
            LogsKeyArn = "arn:logs",
            LogRetentionInDays = 30,
            RoleNames = roles ?? [],
            EndpointRoleNames = endpointRoles ?? [],
            SecurityConfigurationId = security,
            Tags = new Dictionary<string, string> { ["team"] = "red" },
            After = [new ConfigMap(Before)],
            Protect = protect,
        };

    public static Task<Recording> Of(
        Func<ClusterHandle, VirtualClusterArgs> args, Action<VirtualCluster>? look = null) =>
        new RecordingCloud().RunAsync(() =>
        {
            var made = new VirtualCluster("vc", args(TestCluster.Create()));
            look?.Invoke(made);
        });

    public static WorkloadNamespace Existing(ClusterHandle cluster, string name) => new(
        "ns",
        new()
        {
            Cluster = cluster,
            Spec = new() { Name = name, Workload = NamespaceWorkload.Spark },
            VpcCidr = Vpc,
        });
}
