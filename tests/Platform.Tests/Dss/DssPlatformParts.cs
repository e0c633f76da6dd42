using DataPlatform.Components.Cluster;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Connections;
using DataPlatform.Tests.Platform.Dss.Identity;
using DataPlatform.Tests.Platform.Network;
using Pulumi;

namespace DataPlatform.Tests.Platform.Dss;

/// <summary>What DSS is made with, in a network of two zones; made inside a program.</summary>
internal sealed class DssPlatformParts
{
    /// <summary>An image that need not be looked for.</summary>
    public const string Image = "ami-0123456789abcdef0";

    private readonly PlatformNetwork _network = new("net", NetworkRun.Args("ab"));
    private readonly DssIdentity _identity;
    private readonly DssFirewall _firewall;
    private readonly DataConnections _connections;
    private readonly PlatformCluster? _cluster;

    /// <summary>Makes the parts.</summary>
    /// <param name="credentials">How DSS proves who it is.</param>
    /// <param name="cluster">The platform's cluster; null: there is none.</param>
    /// <param name="connections">The connections, which assume roles.</param>
    public DssPlatformParts(
        DssCredentials credentials = DssCredentials.InstanceProfile,
        PlatformCluster? cluster = null,
        params ConnectionSpec[] connections)
    {
        _identity = new DssIdentity("id", DssIdentityRun.Args(credentials: credentials));
        _firewall = new DssFirewall("wall", new()
        {
            Target = RecordingCloud.Target(),
            Network = _network,
            OperatingSystem = DssOperatingSystem.AlmaLinux9,
        });
        _connections = new DataConnections("connections", ConnectionCloud.AllArgs(connections));
        _cluster = cluster;
    }

    /// <summary>DSS 14 without a cluster, if nothing else is said.</summary>
    public static DssConfigurationSpec Configuration { get; } =
        new() { Version = "14.7.6", KubernetesVersion = "1.35" };

    /// <summary>A host in the second zone.</summary>
    public static DssHostSpec Host { get; } = new() { Zone = 'b', Image = Image };

    /// <summary>The arguments of DSS.</summary>
    public DssPlatformArgs Args(
        DssConfigurationSpec? configuration = null,
        DssHostSpec? host = null,
        DssListenerSpec? access = null,
        DssDownloadSpec? downloads = null,
        DssScheduleSpec? schedule = null,
        string? registryUrl = null,
        string[]? warehouseGroups = null,
        bool protect = false) => new()
        {
            Target = RecordingCloud.Target(),
            Network = _network,
            Identity = _identity,
            Firewall = _firewall,
            Buckets = ConnectionCloud.Buckets(),
            VolumesKeyArn = "arn:volumes",
            LogsKeyArn = "arn:logs",
            SecretsKeyArn = "arn:secrets",
            Connections = _connections,
            Cluster = _cluster,
            RegistryUrl = registryUrl is null ? null : Output.Create(registryUrl),
            WarehouseGroups = [.. warehouseGroups ?? []],
            Host = host ?? Host,
            Access = access ?? new(),
            Configuration = configuration ?? Configuration,
            Downloads = downloads ?? new() { Version = (configuration ?? Configuration).Version },
            Schedule = schedule,
            Protect = protect,
        };

    /// <summary>Runs a program with the parts.</summary>
    public static Task<Recording> InsideAsync(
        Action<DssPlatformParts> program, DssCredentials credentials = DssCredentials.InstanceProfile) =>
        new RecordingCloud()
            .WithSecrets()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .RunAsync(() => program(new DssPlatformParts(credentials)));
}
