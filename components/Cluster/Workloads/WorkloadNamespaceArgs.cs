using DataPlatform.Components.Common;
using DataPlatform.Components.Network;
using Pulumi;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What <see cref="WorkloadNamespace"/> needs.</summary>
public sealed class WorkloadNamespaceArgs
{
    /// <summary>The cluster that the namespace is in.</summary>
    public required ClusterHandle Cluster { get; init; }

    /// <summary>What the namespace is like.</summary>
    public required NamespaceSpec Spec { get; init; }

    /// <summary>The VPC's addresses, from which load balancers and the DSS host connect.</summary>
    public required Ipv4Block VpcCidr { get; init; }

    /// <summary>
    /// Port of the data warehouse in the VPC, which pods of Spark and of DSS then reach. Default, null: there is none.
    /// </summary>
    public int? WarehousePort { get; init; }

    /// <summary>What must be there before the namespace, and outlive it. Default: nothing.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        if (WarehousePort is { } port)
            ArgumentCheck.Range(nameof(WarehousePort), port, 1, 65535);
        if (NamespaceCheck.Find(Spec) is [var mistake, ..])
            throw new ArgumentException($"{nameof(Spec)}.{mistake}", nameof(Spec));
        if (VpcCidr.Contains(NetworkPolicyPlanner.Metadata))
        {
            throw new ArgumentException(
                $"{nameof(VpcCidr)} is {VpcCidr}, which has the metadata address in it; accepted: the VPC's block",
                nameof(VpcCidr));
        }
    }
}
