using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Settings;
using Pulumi;

namespace DataPlatform;

/// <summary>What the settings mean to each component.</summary>
/// <param name="settings">The stack's settings.</param>
/// <param name="target">Where the stack is deployed to.</param>
internal sealed class ComponentArguments(PlatformSettings settings, AwsTarget target)
{
    /// <summary>Arguments of the KMS keys.</summary>
    public EncryptionKeysArgs Encryption() => new()
    {
        Target = target,
        RotationPeriodInDays = settings.Encryption.RotationDays,
        DeletionWindowInDays = settings.Encryption.DeletionWindowDays,
        Administrators = settings.Encryption.AdministratorArns,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the data lake.</summary>
    public LakeArgs Lake(EncryptionKeys keys) => new()
    {
        Target = target,
        DataKeyArn = keys.Data.Arn,
        NoncurrentVersionDays = settings.Lake.NoncurrentVersionDays,
        ResultsDays = settings.Lake.ResultsExpiryDays,
        LogsDays = settings.Lake.LogsExpiryDays,
        TieringAfterDays = settings.Lake.ColdAfterDays,
        ForceDestroy = settings.Lake.ForceDestroy,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the network.</summary>
    public NetworkArgs Network(EncryptionKeys keys) => new()
    {
        Target = target,
        Subnets = settings.Network.Subnets,
        LogsKeyArn = keys.Logs.Arn,
        Nat = settings.Network.NatGateways,
        InterfaceEndpoints = settings.Network.InterfaceEndpoints,
        FlowLogRetentionInDays = settings.Network.FlowLogRetentionDays,
    };

    /// <summary>Arguments of the cluster.</summary>
    public ClusterArgs Cluster(ProviderResource provider, PlatformNetwork network, EncryptionKeys keys) => new()
    {
        Target = target,
        AwsProvider = provider,
        Network = network,
        SecretsKeyArn = keys.Cluster.Arn,
        LogsKeyArn = keys.Logs.Arn,
        VolumesKeyArn = keys.Volumes.Arn,
        Version = settings.Cluster.Version,
        ExtendedSupport = settings.Cluster.ExtendedSupport,
        PublicAccessCidrs = settings.Cluster.PublicAccessCidrs,
        AdminRoleArns = settings.Cluster.AdminRoleArns,
        LogRetentionInDays = settings.Cluster.LogRetentionDays,
        Autoscaler = settings.Cluster.Autoscaler,
        NodePools = settings.Cluster.NodePools,
        Namespaces = settings.Cluster.Namespaces,
        CertManager = settings.Cluster.CertManager,
        Tags = settings.DefaultTags,
        Protect = settings.Protect,
    };
}
