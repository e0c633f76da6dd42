namespace DataPlatform.Components.Network;

/// <summary>Why subnets could not be planned.</summary>
/// <param name="Fault">The part of the request that is wrong.</param>
/// <param name="Reason">What is wrong and what would do, one line without a full stop.</param>
/// <param name="SmallestVpcPrefix">Prefix of the smallest VPC with room; null when the VPC's size is no remedy.</param>
public sealed record SubnetPlanError(SubnetPlanFault Fault, string Reason, int? SmallestVpcPrefix);
