using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Components.Registry;
using DataPlatform.Settings;
using PlatformWarehouse = DataPlatform.Components.Warehouse.Warehouse;

namespace DataPlatform;

/// <summary>What the settings mean to DSS.</summary>
/// <param name="settings">The stack's settings.</param>
/// <param name="target">Where the stack is deployed to.</param>
/// <param name="keys">The stack's keys.</param>
/// <param name="lake">The stack's buckets.</param>
internal sealed class DssArguments(
    PlatformSettings settings, AwsTarget target, EncryptionKeys keys, LakeBuckets lake)
{
    private DssSettings Dss => settings.Dss;

    /// <summary>Whether DSS makes clusters.</summary>
    private bool MakesClusters => Dss is { Enabled: true, ClusterMode: DssClusterMode.Dynamic };

    /// <summary>Arguments of the identity of DSS and of its host.</summary>
    public DssIdentityArgs Identity() => new()
    {
        Target = target,
        Credentials = Dss.Enabled ? Dss.Credentials : DssCredentials.InstanceProfile,
        KeyGeneration = Dss.KeyGeneration,
        RetiredKeyGeneration = Dss.RetiredKeyGeneration,
        SecretsKeyArn = keys.ArnOrNull(KeyPurpose.Secrets),
        Permissions = Permissions(),
        HostPermissions = HostPermissionsOf(),
    };

    /// <summary>Arguments of the boundary of roles that DSS makes for clusters; null: it makes none.</summary>
    public DssClusterBoundaryArgs? ClusterBoundary() => MakesClusters ? new() { Target = target } : null;

    /// <summary>Arguments of the host's security group.</summary>
    public DssFirewallArgs Firewall(PlatformNetwork network) => new()
    {
        Target = target,
        Network = network,
        OperatingSystem = Dss.Host.OperatingSystem,
        DynamicClusters = Dss.ClusterMode == DssClusterMode.Dynamic,
    };

    /// <summary>Arguments of DSS.</summary>
    public DssPlatformArgs Platform(
        PlatformNetwork network,
        PlatformCluster? cluster,
        DssIdentity identity,
        DssFirewall firewall,
        ImageRegistry? registry,
        DataConnections connections,
        PlatformWarehouse? warehouse) => new()
        {
            Target = target,
            Network = network,
            Identity = identity,
            Firewall = firewall,
            Buckets = lake,
            VolumesKeyArn = keys[KeyPurpose.Volumes].Arn,
            LogsKeyArn = keys[KeyPurpose.Logs].Arn,
            SecretsKeyArn = keys[KeyPurpose.Secrets].Arn,
            Cluster = cluster,
            RegistryUrl = registry?.Url,
            Connections = connections,
            Warehouse = warehouse,
            WarehouseGroups = WarehouseGroups(),
            Host = Host(),
            Access = Dss.Access,
            Configuration = Configuration(),
            Downloads = Dss.Downloads with { RedshiftDriver = settings.Warehouse.Enabled },
            Schedule = Dss.Schedule,
            LogRetentionDays = Dss.LogRetentionDays,
            BootstrapMinutes = Dss.BootstrapMinutes,
            Tags = settings.DefaultTags,
            Protect = settings.Protect,
        };

    // The external tables in the warehouse are those of its connections, so that whoever may use one of these may use
    // the warehouse, where it depends on its own grants what they see. Without one it is the administrators'.
    private ImmutableArray<string> WarehouseGroups()
    {
        var groups = settings.Connections
            .Where(spec => settings.Warehouse.Connections.Contains(spec.Name))
            .SelectMany(spec => spec.Groups)
            .ToImmutableSortedSet(StringComparer.Ordinal);
        return groups.IsEmpty ? [DssSettings.BuiltInGroups[0]] : [.. groups];
    }

    private DssHostSpec Host() => new()
    {
        OperatingSystem = Dss.Host.OperatingSystem,
        Image = Dss.Host.Image,
        InstanceType = Dss.Host.InstanceType,
        MemoryGiB = Dss.Host.MemoryGiB,
        Zone = Dss.Host.Zone,
        RootGiB = Dss.Host.RootVolumeGiB,
        DataGiB = Dss.Host.DataVolume.GiB,
        DataIops = Dss.Host.DataVolume.Iops,
        DataThroughputMiB = Dss.Host.DataVolume.ThroughputMiB,
        SnapshotDays = Dss.Host.DataVolume.SnapshotDays,
        Port = Dss.Host.Port,
        UserIsolation = Dss.UserIsolation,
    };

    private DssConfigurationSpec Configuration() => new()
    {
        Version = Dss.Version,
        Groups = Dss.Groups,
        LicenseSecret = Dss.LicenseSecret,
        KeyGeneration = Dss.KeyGeneration,
        PasswordGeneration = Dss.PasswordGeneration,
        ClusterMode = Dss.ClusterMode,
        KubernetesVersion = settings.Cluster.Version,
        NodePool = Dss.NodePool ?? new(),
        ClusterTags = settings.DefaultTags,
        Containers = Dss.Containers,
        SparkConfigs = Dss.SparkConfigs,
        SparkNodes = SparkNodes(),
        SmokeTest = Dss.SmokeTest,
    };

    // Nodes of the platform's cluster that are there for DSS, where Spark can use them without tolerations.
    private string? SparkNodes() =>
        Dss.ClusterMode == DssClusterMode.Attach && settings.Cluster.NodePools.Any(
            pool => pool.Taints.IsEmpty && pool.Labels.GetValueOrDefault("role") == "dss")
            ? "role=dss"
            : null;

    private ImmutableSortedDictionary<string, Func<string, PolicyDocument>> Permissions()
    {
        var permissions = ImmutableSortedDictionary.CreateBuilder<string, Func<string, PolicyDocument>>(
            StringComparer.Ordinal);
        permissions["connections"] = DssPermissions.Connections(target);
        if (settings.Registry.Enabled)
            permissions["registry"] = DssPermissions.Registry(target);
        if (!settings.Ai.Services.IsEmpty)
            permissions["ai"] = DssPermissions.Ai(target, settings.Ai.Services);
        if (settings.Ai.SageMakerDeploy)
            permissions["sagemaker-deployment"] = DssPermissions.SageMakerDeployment(target);
        if (Dss is { Enabled: true, ClusterMode: DssClusterMode.Attach })
            permissions["cluster"] = DssPermissions.AttachCluster(target, settings.NamePrefix);
        if (MakesClusters)
            permissions.AddRange(DssPermissions.DynamicClusters(target));
        return permissions.ToImmutable();
    }

    private ImmutableSortedDictionary<string, Func<string, PolicyDocument>> HostPermissionsOf()
    {
        var permissions = ImmutableSortedDictionary.CreateBuilder<string, Func<string, PolicyDocument>>(
            StringComparer.Ordinal);
        if (!Dss.Enabled)
            return permissions.ToImmutable();
        permissions["assets"] = HostPermissions.Assets(target);
        permissions["connection-keys"] = HostPermissions.ConnectionKeys(target);
        permissions["logs"] = HostPermissions.Logs(target);
        permissions["metrics"] = HostPermissions.Metrics(target);
        permissions["secrets"] = HostPermissions.Secrets(target, Dss.LicenseSecret);
        permissions["sessions"] = HostPermissions.Sessions();
        permissions["signal"] = HostPermissions.Signal(target);
        if (Dss.Downloads.Mirror is { } mirror)
        {
            var place = new Uri(mirror);
            permissions["mirror"] = HostPermissions.Mirror(target, place.Host, place.AbsolutePath.Trim('/'));
        }

        if (settings.Warehouse.Enabled)
            permissions["warehouse"] = HostPermissions.Warehouse(target, settings.Warehouse.Options.AdminUser);
        return permissions.ToImmutable();
    }
}
