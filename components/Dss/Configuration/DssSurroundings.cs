using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What DSS is told of the infrastructure around it. Empty texts stand for what is not there.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="VolumeId">ID of the data volume.</param>
/// <param name="Url">Where users reach DSS.</param>
/// <param name="RegistryUrl">Where images are pushed to.</param>
/// <param name="ClusterName">Name of the platform's EKS cluster.</param>
/// <param name="SecurityGroupId">ID of the host's security group.</param>
/// <param name="SubnetIds">IDs of the private subnets.</param>
internal sealed record DssSurroundings(
    string AccountId,
    string VolumeId,
    string Url,
    string RegistryUrl,
    string ClusterName,
    string SecurityGroupId,
    ImmutableArray<string> SubnetIds);
