using System.Collections.Immutable;

namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>A network policy for all pods of a namespace.</summary>
/// <param name="Name">Its name in the namespace.</param>
/// <param name="Ingress">What may connect to the pods.</param>
/// <param name="Egress">What the pods may connect to.</param>
/// <remarks>
/// A policy without any rule denies both directions. Policies are for all pods and never for some: the agent of the VPC
/// CNI keeps its rules by the pods' name prefix, which pods of different labels can share.
/// </remarks>
internal sealed record NetworkPolicyPlan(
    string Name,
    ImmutableArray<NetworkRule> Ingress,
    ImmutableArray<NetworkRule> Egress);
