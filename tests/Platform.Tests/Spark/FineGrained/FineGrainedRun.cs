using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Cluster.Workloads;
using DataPlatform.Tests.Platform.Common;
using Pulumi.Kubernetes.Core.V1;

namespace DataPlatform.Tests.Platform.Spark.FineGrained;

/// <summary>Runs of fine-grained access in Ireland.</summary>
internal static class FineGrainedRun
{
    public const string Before = "before";

    public static VirtualClusterSpec Spec { get; } = new()
    {
        Name = "governed",
        Namespace = "governed-jobs",
        FineGrained = true,
    };

    public static Task<Recording> Of(
        VirtualClusterSpec? spec = null,
        ImmutableSortedDictionary<string, string>? tags = null,
        string sessionTag = FineGrainedNames.SessionTag,
        Action<FineGrainedAccess>? look = null) => new RecordingCloud().RunAsync(() =>
        {
            var cluster = TestCluster.Create();
            var user = new WorkloadNamespace(
                "user",
                new()
                {
                    Cluster = cluster,
                    Spec = new() { Name = Spec.Namespace, Workload = NamespaceWorkload.Spark },
                    VpcCidr = WorkloadRun.Vpc,
                });
            var access = new FineGrainedAccess(
                "fine",
                new()
                {
                    Cluster = cluster,
                    Spec = spec ?? Spec,
                    Namespace = user,
                    OidcProviderArn = "arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1",
                    OidcIssuer = "oidc.mock/id/1",
                    VpcCidr = WorkloadRun.Vpc,
                    SessionTag = sessionTag,
                    Tags = tags ?? ImmutableSortedDictionary<string, string>.Empty,
                    After = [new ConfigMap(Before)],
                });
            look?.Invoke(access);
        });
}
