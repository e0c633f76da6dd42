using System.Collections.Immutable;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Listener;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>The parts, each made of the arguments.</summary>
public sealed partial class DssPlatform
{
    private DssSecrets CreateSecrets() => new(
        $"{_name}-secrets",
        new()
        {
            Target = _args.Target,
            SecretsKeyArn = _args.SecretsKeyArn,
            PasswordGeneration = _args.Configuration.PasswordGeneration,
            Warehouse = _args.Warehouse is not null,
            Protect = _args.Protect,
        },
        Child());

    private DssVolume CreateVolume() => new(
        $"{_name}-volume",
        new()
        {
            Target = _args.Target,
            Zone = _args.Host.Zone,
            GiB = _args.Host.DataGiB,
            Iops = _args.Host.DataIops,
            ThroughputMiB = _args.Host.DataThroughputMiB,
            KeyArn = _args.VolumesKeyArn,
            SnapshotDays = _args.Host.SnapshotDays,
            Protect = _args.Protect,
        },
        Child());

    private DssListener CreateListener() => new(
        $"{_name}-listener",
        new()
        {
            Target = _args.Target,
            Network = _args.Network,
            Spec = _args.Access,
            HostSecurityGroupId = _args.Firewall.SecurityGroupId,
            Port = _args.Host.Port,
            AccessLogs = _args.Buckets.Logs,
            Protect = _args.Protect,
        },
        Child());

    // Only into a cluster that is there; who makes one is its administrator.
    private DssClusterAccess? CreateClusterAccess() =>
        _args is { Cluster: { } cluster, Configuration: { ClusterMode: DssClusterMode.Attach } configuration }
            ? new(
                $"{_name}-cluster-access",
                new()
                {
                    Cluster = cluster.Handle,
                    PrincipalArn = _args.Identity.PrincipalArn,
                    Namespaces = configuration.Namespaces,
                    HostSecurityGroupId = _args.Firewall.SecurityGroupId,
                    NamespaceResources =
                    [
                        .. configuration.Namespaces.SelectMany(label => cluster.Namespaces[label].All),
                    ],
                },
                Child())
            : null;

    private DssHost CreateHost(
        Output<string> image, Output<string> launch, DssVolume volume, ImmutableArray<Resource> after) => new(
        $"{_name}-host",
        new()
        {
            Target = _args.Target,
            Network = _args.Network,
            Zone = _args.Host.Zone,
            InstanceType = _args.Host.InstanceType,
            RootGiB = _args.Host.RootGiB,
            VolumesKeyArn = _args.VolumesKeyArn,
            ImageId = image,
            LaunchId = launch,
            SecurityGroupId = _args.Firewall.SecurityGroupId,
            InstanceProfileName = _args.Identity.InstanceProfileName,
            AssetsBucket = _args.Buckets.Assets.BucketName,
            PointerKey = DssRelease.PointerKey,
            VolumeId = volume.VolumeId,
            Tags = _args.Tags,
            Protect = _args.Protect,
            After = after,
        },
        Child());

    private ComponentResourceOptions Child() => new() { Parent = this };
}
