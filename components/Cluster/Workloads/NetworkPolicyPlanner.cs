using System.Collections.Immutable;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>
/// The network policies of a namespace: everything is denied but what its workload needs.
/// </summary>
/// <remarks>
/// They are one layer and not the only one. AWS documents that the VPC CNI applies them only to pods that have an
/// owner, which drivers of Spark and pods of DSS may not have (the open source of its controller has no such rule; not
/// verified on a live cluster), and a new pod is open for the seconds until its rules are there.
/// </remarks>
internal static class NetworkPolicyPlanner
{
    private const int DnsPort = 53;
    private const int HttpPort = 80;
    private const int HttpsPort = 443;

    /// <summary>Where instances find their metadata and the credentials of the node's role.</summary>
    public static Ipv4Block Metadata { get; } = Ipv4Block.Parse("169.254.169.254/32");

    private static readonly Ipv4Block Everywhere = Ipv4Block.Parse("0.0.0.0/0");

    // Where the Pod Identity agent of the node hands out the credentials of the pod's own role.
    private static readonly Ipv4Block PodIdentityAgent = Ipv4Block.Parse("169.254.170.23/32");

    /// <summary>Plans the policies of a namespace.</summary>
    /// <param name="workload">What runs in it.</param>
    /// <param name="vpc">The addresses of the VPC.</param>
    /// <param name="warehousePort">Port of the warehouse in the VPC; null: there is none.</param>
    public static ImmutableArray<NetworkPolicyPlan> Plan(
        NamespaceWorkload workload, Ipv4Block vpc, int? warehousePort = null) => workload switch
        {
            NamespaceWorkload.General => OfEveryNamespace(),
            NamespaceWorkload.Spark => [.. OfEveryNamespace(), LoadBalancers(vpc), .. Warehouse(vpc, warehousePort)],
            NamespaceWorkload.Dss => [.. OfEveryNamespace(), DssHost(vpc), .. Warehouse(vpc, warehousePort)],
            _ => throw new ArgumentOutOfRangeException(nameof(workload), workload, "not a workload of namespaces"),
        };

    private static ImmutableArray<NetworkPolicyPlan> OfEveryNamespace() =>
    [
        new("default-deny", [], []),
        Egress(
            "allow-dns",
            new NetworkPeer.Pods("kube-system", "k8s-app", "kube-dns"),
            NetworkPort.Udp(DnsPort),
            NetworkPort.Tcp(DnsPort)),
        SameNamespace(),
        Egress("allow-pod-identity", new NetworkPeer.Addresses(PodIdentityAgent), NetworkPort.Tcp(HttpPort)),

        // AWS APIs, of which S3 has public addresses even through its gateway endpoint, and the Kubernetes API.
        Egress("allow-https", new NetworkPeer.Addresses(Everywhere, Metadata), NetworkPort.Tcp(HttpsPort)),
    ];

    // A driver and its executors, and a notebook's kernels and their gateway, choose their ports at random.
    private static NetworkPolicyPlan SameNamespace()
    {
        NetworkRule all = new(new NetworkPeer.SameNamespace(), []);
        return new("allow-same-namespace", [all], [all]);
    }

    // A load balancer with IP targets connects from its own addresses, which are in subnets that it shares with nodes
    // and pods: no block is narrower than the VPC. On which port the gateway of a managed endpoint listens is not
    // documented, and not verified on a live cluster. So pods that may connect to the whole VPC, which are those of DSS
    // and of namespaces without policies, also reach the pods here; all others only on the port for HTTPS, which is
    // open to them everywhere.
    private static NetworkPolicyPlan LoadBalancers(Ipv4Block vpc) =>
        new("allow-load-balancers", [InVpc(vpc)], []);

    // DSS documents that its containers must reach the DSS host on any TCP port: each kernel and each Spark driver
    // there listens on one that the host's system chooses. The other way, the host's drivers connect to executors and
    // the host shows its users what web applications serve. The host can be replaced and has no fixed address.
    private static NetworkPolicyPlan DssHost(Ipv4Block vpc) => new("allow-dss-host", [InVpc(vpc)], [InVpc(vpc)]);

    // The warehouse's network interfaces take their addresses from all private subnets, and others when it scales: no
    // block is narrower than the VPC. Those of DSS reach it by the way to the DSS host already, and are to reach it
    // still when that is once narrowed.
    private static ImmutableArray<NetworkPolicyPlan> Warehouse(Ipv4Block vpc, int? port) =>
        port is { } number
            ? [Egress("allow-warehouse", new NetworkPeer.Addresses(vpc), NetworkPort.Tcp(number))]
            : [];

    private static NetworkRule InVpc(Ipv4Block vpc) => new(new NetworkPeer.Addresses(vpc), [NetworkPort.AllTcp]);

    private static NetworkPolicyPlan Egress(string name, NetworkPeer peer, params ImmutableArray<NetworkPort> ports) =>
        new(name, [], [new NetworkRule(peer, ports)]);
}
