using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Tests.Platform.Common;
using Pulumi.Kubernetes.Core.V1;

namespace DataPlatform.Tests.Platform.Cluster.Workloads;

/// <summary>Runs of programs that make namespaces.</summary>
internal static class WorkloadRun
{
    /// <summary>Name of a resource that the namespaces come after.</summary>
    public const string Before = "before";

    public static Ipv4Block Vpc { get; } = Ipv4Block.Parse("10.0.0.0/16");

    public static Task<Recording> Of(params NamespaceSpec[] specs) => Of("1.35", specs);

    public static Task<Recording> Of(string version, params NamespaceSpec[] specs) => Of(version, Vpc, specs);

    public static Task<Recording> Of(string version, Ipv4Block vpc, params NamespaceSpec[] specs) =>
        Of(version, vpc, null, specs);

    public static Task<Recording> Of(
        string version, Ipv4Block vpc, int? warehousePort, params NamespaceSpec[] specs) =>
        new RecordingCloud().RunAsync(() =>
        {
            var cluster = TestCluster.Create(version);
            var before = new ConfigMap(Before);
            foreach (var spec in specs)
            {
                _ = new WorkloadNamespace(
                    $"ns-{spec.Name}",
                    new()
                    {
                        Cluster = cluster,
                        Spec = spec,
                        VpcCidr = vpc,
                        WarehousePort = warehousePort,
                        After = [before],
                    });
            }
        });
}
