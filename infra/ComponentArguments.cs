using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Operations;
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
        Purposes = KeyPurposesInUse.Of(settings),
        RotationPeriodInDays = settings.Encryption.RotationDays,
        DeletionWindowInDays = settings.Encryption.DeletionWindowDays,
        Administrators = settings.Encryption.AdministratorArns,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the data lake.</summary>
    public LakeArgs Lake(EncryptionKeys keys) => new()
    {
        Target = target,
        DataKeyArn = keys[KeyPurpose.Data].Arn,
        NoncurrentVersionDays = settings.Lake.NoncurrentVersionDays,
        ResultsDays = settings.Lake.ResultsExpiryDays,
        LogsDays = settings.Lake.LogsExpiryDays,
        TieringAfterDays = settings.Lake.ColdAfterDays,
        LoadBalancerLogs = settings.Dss is { Enabled: true, Access.Access: not DssAccess.Ssm },
        ForceDestroy = settings.Lake.ForceDestroy,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the network.</summary>
    public NetworkArgs Network(EncryptionKeys keys) => new()
    {
        Target = target,
        Subnets = settings.Network.Subnets,
        LogsKeyArn = keys[KeyPurpose.Logs].Arn,
        Nat = settings.Network.NatGateways,
        InterfaceEndpoints = [.. ServiceEndpoints.Of(settings)],
        FlowLogRetentionInDays = settings.Network.FlowLogRetentionDays,
    };

    /// <summary>Arguments of the cluster.</summary>
    public ClusterArgs Cluster(ProviderResource provider, PlatformNetwork network, EncryptionKeys keys) => new()
    {
        Target = target,
        AwsProvider = provider,
        Network = network,
        SecretsKeyArn = keys[KeyPurpose.Cluster].Arn,
        LogsKeyArn = keys[KeyPurpose.Logs].Arn,
        VolumesKeyArn = keys[KeyPurpose.Volumes].Arn,
        Version = settings.Cluster.Version,
        ExtendedSupport = settings.Cluster.ExtendedSupport,
        PublicAccessCidrs = settings.Cluster.PublicAccessCidrs,
        AdminRoleArns = settings.Cluster.AdminRoleArns,
        LogRetentionInDays = settings.Cluster.LogRetentionDays,
        Autoscaler = settings.Cluster.Autoscaler,
        NodePools = settings.Cluster.NodePools,
        Namespaces = settings.Cluster.Namespaces,
        CertManager = settings.Cluster.CertManager,
        WarehousePort = settings.WarehousePort,
        EmrOnEks = settings.Spark.Enabled,
        Tags = settings.DefaultTags,
        Protect = settings.Protect,
    };

    /// <summary>Arguments of the operations.</summary>
    public OperationsArgs Operations(
        EncryptionKeys keys, DataLake lake, PlatformNetwork network, PlatformCluster? cluster, DataParts data) => new()
        {
            Target = target,
            AlertsKeyArn = keys.ArnOrNull(KeyPurpose.Alerts),
            BackupsKeyArn = keys.ArnOrNull(KeyPurpose.Backups),
            Options = settings.Operations.Options,
            Tags = settings.DefaultTags,
            Subjects = new()
            {
                ClusterName = cluster is null ? null : (Input<string>)cluster.Handle.Name,
                NatGatewayIds = network.NatGatewayIds,
                EmrClusterId = data.Emr is null ? null : (Input<string>)data.Emr.ClusterId,
                WarehouseLimit = data.Warehouse is { UsageLimitId: { } limit } warehouse
                    ? new(warehouse.WorkgroupName, limit, settings.Warehouse.Options.Limit!.RpuHours)
                    : null,
                KeyArns = [.. keys.Keys.Values.Select(key => (Input<string>)key.Arn)],
            },
            BackupResources = data.Warehouse is null ? [] : [data.Warehouse.NamespaceArn],
            BackupBuckets = settings.Operations.BackupBuckets ? BucketsWithData(lake, data) : [],
            Protect = settings.Protect,
        };

    /// <summary>Arguments of the alarms on the host of DSS.</summary>
    public DssAlarmsArgs DssAlarms(DssPlatform dss, PlatformOperations operations) => new()
    {
        Target = target,
        InstanceId = dss.InstanceId,
        TopicArn = operations.AlertTopicArn is { } topic ? (Input<string>)topic : null,
        Listener = dss.ListenerMetrics,
        Scheduled = settings.Dss.Schedule is not null,
        After = dss.Ready,
    };

    // Results and logs are made again or kept elsewhere; what is in an existing bucket is its owner's business.
    private ImmutableArray<Input<string>> BucketsWithData(DataLake lake, DataParts data) =>
    [
        lake.Buckets.Raw.Arn,
        lake.Buckets.Curated.Arn,
        lake.Buckets.Workspace.Arn,
        .. settings.Connections
            .Where(spec => spec.Bucket is ConnectionBucket.Own)
            .Select(spec => (Input<string>)data.Connections.ByName[spec.Name].Plan.Apply(
                plan => plan.Location.BucketArn(target.Region))),
        .. data.Studio is { } studio
            ? (Input<string>[])[studio.BucketName.Apply(target.Region.BucketArn)]
            : [],
    ];
}
