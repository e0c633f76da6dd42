using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Components.Operations;

/// <summary>What the alarms watch; what is null or empty is not watched.</summary>
public sealed record AlarmSubjects
{
    /// <summary>Name of the EKS cluster. Default: none.</summary>
    public Input<string>? ClusterName { get; init; }

    /// <summary>IDs of the NAT gateways by zone letter. Default: none.</summary>
    public ImmutableSortedDictionary<char, Output<string>> NatGatewayIds { get; init; } =
        ImmutableSortedDictionary<char, Output<string>>.Empty;

    /// <summary>ID of the EMR cluster. Default: none.</summary>
    public Input<string>? EmrClusterId { get; init; }

    /// <summary>The warehouse's limit of use. Default: none.</summary>
    public WarehouseLimit? WarehouseLimit { get; init; }

    /// <summary>Name of the backup vault. Default: none.</summary>
    public Input<string>? BackupVaultName { get; init; }

    /// <summary>ARNs of the KMS keys whose deletion would lose data. Default: none.</summary>
    public IReadOnlyList<Input<string>> KeyArns { get; init; } = [];
}
