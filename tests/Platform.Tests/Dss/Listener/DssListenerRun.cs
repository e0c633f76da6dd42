using DataPlatform.Components.Dss;
using DataPlatform.Components.Dss.Listener;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Network;

namespace DataPlatform.Tests.Platform.Dss.Listener;

/// <summary>Runs of the listener in Ireland, in a network of two zones.</summary>
internal static class DssListenerRun
{
    public const string Certificate = "arn:aws:acm:eu-west-1:123456789012:certificate/01234567-89ab-cdef";

    public static DssListenerSpec Spec(DssAccess access = DssAccess.Public) => new()
    {
        Access = access,
        CertificateArn = Certificate,
        AllowedCidrs = ["203.0.113.0/24", "198.51.100.7/32"],
    };

    /// <summary>Makes the arguments, with a network and, for the access logs, buckets; inside a program.</summary>
    public static DssListenerArgs Args(DssListenerSpec? spec = null, bool logs = false, bool protect = false) => new()
    {
        Target = RecordingCloud.Target(),
        Network = new PlatformNetwork("net", NetworkRun.Args("ab")),
        Spec = spec ?? Spec(),
        HostSecurityGroupId = "sg-host",
        AccessLogs = logs
            ? new DataLake(
                "lake",
                new LakeArgs
                {
                    Target = RecordingCloud.Target(),
                    DataKeyArn = "arn:aws:kms:eu-west-1:123456789012:key/data",
                    LoadBalancerLogs = true,
                }).Buckets.Logs
            : null,
        Protect = protect,
    };

    /// <summary>Runs, and shows the component to the test.</summary>
    public static Task<Recording> Of(Func<DssListenerArgs> args, Action<DssListener>? look = null) =>
        new RecordingCloud()
            .WithZones("eu-west-1a", "eu-west-1b", "eu-west-1c")
            .RunAsync(() =>
            {
                var listener = new DssListener("dss-listener", args());
                look?.Invoke(listener);
            });
}
