using System.Collections.Immutable;
using DataPlatform.Components.Dss.Bundle;
using DataPlatform.Components.Dss.Configuration;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Dss.Monitoring;
using DataPlatform.Components.Dss.Schedule;
using DataPlatform.Components.Dss.Session;
using Pulumi;

namespace DataPlatform.Components.Dss;

/// <summary>
/// Dataiku DSS, from a machine image to a configured installation: the host with its data volume, what it is set up
/// from, the ways to it, and a resource that is made only when DSS says that it is ready.
/// </summary>
public sealed partial class DssPlatform : ComponentResource
{
    private readonly string _name;
    private readonly DssPlatformArgs _args;

    /// <summary>Sets DSS up.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What DSS is like, and what it works with.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssPlatform(string name, DssPlatformArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssPlatform", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        (_name, _args) = (name, args);
        var secrets = CreateSecrets();
        var logs = new DssLogs(
            $"{name}-logs",
            new()
            {
                Target = args.Target,
                LogsKeyArn = args.LogsKeyArn,
                RetentionDays = args.LogRetentionDays,
            },
            Child());
        var volume = CreateVolume();
        var listener = args.Access.Access == DssAccess.Ssm ? null : CreateListener();
        var access = CreateClusterAccess();
        var image = DssImages.Resolve(
            args.Host.OperatingSystem, args.Host.Image, args.Target.Region, new InvokeOptions { Parent = this });
        var version = args.Configuration.Version;
        var launch = image.Apply(id => LaunchId.Of(id, version));
        ImmutableArray<Resource> before =
        [
            .. args.Network.Connectivity, .. args.Identity.Policies, .. args.Firewall.Rules, .. secrets.Resources,
            .. logs.Resources,
        ];
        var release = new DssRelease(
            $"{name}-release",
            new()
            {
                Target = args.Target,
                Bucket = args.Buckets.Assets,
                Settings = DssDocuments.Of(args, volume.VolumeId, listener?.Url),
                LaunchId = launch,
                After = before,
            },
            Child());
        var host = CreateHost(image, launch, volume, [.. before, .. release.Resources]);
        PrivateIp = host.PrivateIp;
        var readiness = new DssReadiness(
            $"{name}-readiness",
            new()
            {
                Target = args.Target,
                Release = release.Release,
                InstanceId = host.InstanceId,
                // The host does not wait for the cluster to set itself up. Should it come to use it too early, it tries
                // again when this waits for it.
                After = [.. host.Resources, .. access?.Resources ?? []],
                Minutes = args.BootstrapMinutes,
            },
            Child());
        Ready = readiness.Ready;
        InstanceId = readiness.InstanceId;
        if (listener is not null)
        {
            _ = new DssListenerTarget(
                $"{name}-target",
                new()
                {
                    TargetGroupArn = listener.TargetGroupArn,
                    InstanceId = InstanceId,
                    Port = args.Host.Port,
                    After = Ready,
                },
                Child());
            ListenerMetrics = new(listener.ArnSuffix, listener.TargetGroupArnSuffix);
        }

        Session = new DssSession(
            $"{name}-session",
            new() { Target = args.Target, InstanceId = host.InstanceId, Port = args.Host.Port },
            Child());
        if (args.Schedule is { } schedule)
        {
            _ = new DssSchedule(
                $"{name}-schedule",
                new() { Target = args.Target, InstanceId = host.InstanceId, Spec = schedule },
                Child());
        }

        Url = listener?.Url;
        VolumeId = volume.VolumeId;
        AdminSecretName = DssSecretNames.AdminPassword(args.Target);
        RegisterOutputs(new Dictionary<string, object?> { ["instanceId"] = InstanceId, ["volumeId"] = VolumeId });
    }

    /// <summary>ID of the host, once it is ready; another one after each replacement.</summary>
    public Output<string> InstanceId { get; }

    /// <summary>The host's address in the network.</summary>
    public Output<string> PrivateIp { get; }

    /// <summary>ID of the data volume.</summary>
    public Output<string> VolumeId { get; }

    /// <summary>Where users reach DSS; null: by a session on the host only.</summary>
    public Output<string>? Url { get; }

    /// <summary>Name of the secret with the administrator's password.</summary>
    public string AdminSecretName { get; }

    /// <summary>The session by which the host's port is reached.</summary>
    public DssSession Session { get; }

    /// <summary>What the load balancer's metrics go by; null: there is none.</summary>
    public ListenerMetrics? ListenerMetrics { get; }

    /// <summary>What is there once DSS is configured.</summary>
    public ImmutableArray<Resource> Ready { get; }
}
