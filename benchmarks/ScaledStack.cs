using System.Collections.Immutable;
using System.Globalization;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Cluster.ControlPlane;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Common;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Encryption;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using Pulumi;
using Pulumi.Aws;
using EksControlPlane = DataPlatform.Components.Cluster.ControlPlane.ControlPlane;

namespace DataPlatform.Benchmarks;

/// <summary>
/// An estate of any size, of the platform's own components: keys, a lake and a control plane, and as many teams as
/// asked for, each with a connection and a node pool in three zones.
/// </summary>
internal sealed class ScaledStack : Stack
{
    private static readonly ImmutableArray<char> Zones = ['a', 'b', 'c'];

    private readonly ComponentResourceOptions _options;
    private readonly EncryptionKeys _keys;
    private readonly ClusterHandle _cluster;
    private readonly ConnectionBasis _basis;

    public ScaledStack(int teams, StackOptions? options)
        : base(options)
    {
        if (!AwsRegions.TryGet("eu-west-1", out var region))
        {
            throw new InvalidOperationException("eu-west-1 is not in the table of regions");
        }

        var provider = new Provider("aws", new ProviderArgs { Region = region.Name });
        _options = new ComponentResourceOptions { Provider = provider };
        var target = AwsTarget.Of("bench", region, new InvokeOptions { Provider = provider });
        _keys = new EncryptionKeys("encryption", new EncryptionKeysArgs { Target = target }, _options);
        _cluster = CreateCluster(target, provider);
        _basis = CreateBasis(target);
        for (var team = 0; team < teams; team++)
        {
            CreateTeam("team" + team.ToString("D4", CultureInfo.InvariantCulture));
        }
    }

    private static Output<string> SubnetId(char zone) => Output.Create($"subnet-{zone}");

    private ClusterHandle CreateCluster(AwsTarget target, Provider provider) =>
        new EksControlPlane(
            "cluster",
            new ControlPlaneArgs
            {
                Target = target,
                AwsProvider = provider,
                VpcId = "vpc-bench",
                SubnetIds = [.. Zones.Select(SubnetId)],
                SecretsKeyArn = _keys[KeyPurpose.Cluster].Arn,
                LogsKeyArn = _keys[KeyPurpose.Logs].Arn,
            },
            _options).Handle;

    private ConnectionBasis CreateBasis(AwsTarget target)
    {
        var key = _keys[KeyPurpose.Data].Arn;
        return new()
        {
            Target = target,
            DssRoleArn = "arn:aws:iam::123456789012:role/bench-dss",
            Buckets = new DataLake("lake", new LakeArgs { Target = target, DataKeyArn = key }, _options).Buckets,
            DataKeyArn = key,
        };
    }

    private void CreateTeam(string name)
    {
        _ = new DataConnection(
            $"{name}-connection",
            new DataConnectionArgs { Basis = _basis, Spec = new() { Name = name, Groups = [name] } },
            _options);
        _ = new NodePools(
            $"{name}-nodes",
            new NodePoolsArgs
            {
                Cluster = _cluster,
                Pools = [NodePoolPresets.Dss(Zones) with { Name = name }],
                SubnetIds = Zones.ToDictionary(zone => zone, SubnetId),
                VolumesKeyArn = _keys[KeyPurpose.Volumes].Arn,
            },
            _options);
    }
}
