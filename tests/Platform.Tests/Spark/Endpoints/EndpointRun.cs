using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Nodes;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Endpoints;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Cluster.Workloads;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;

namespace DataPlatform.Tests.Platform.Spark.Endpoints;

/// <summary>Runs of managed endpoints in Ireland.</summary>
internal static class EndpointRun
{
    public const string CloudControl = "aws:cloudcontrol/resource:Resource";
    public const string Tag = "aws:ec2/tag:Tag";

    /// <summary>Stands for the load balancer controller.</summary>
    public const string Before = "before";

    public const string DriverUri = "s3://assets/notebook-driver.yaml";
    public const string ExecutorUri = "s3://assets/notebook-executor.yaml";

    public static EndpointSpec Spec { get; } = new()
    {
        Name = "platform-myendpoint",
        VirtualCluster = "emrvcplatform",
    };

    public static ImmutableArray<NodePool> Pools { get; } = NodePoolPresets.Default([.. "ab"]);

    public static JobKind Notebook { get; } = new()
    {
        Name = "notebook",
        DriverPool = Pool("notebook-driver"),
        ExecutorPool = Pool("notebook-executor"),
        MaxExecutors = 20,
        BatchSize = 2,
    };

    public static ImmutableSortedDictionary<string, string> Tables { get; } =
        ImmutableSortedDictionary<string, string>.Empty.Add("spark.sql.catalog.iceberg", "a.b.C");

    public static NodePool Pool(string name) => Pools.Single(pool => pool.Name == name);

    /// <summary>Runs with the endpoint, shows it to the test, and the options of each resource.</summary>
    public static Task<Recording> Of(
        Func<EndpointSpec, EndpointSpec>? change = null,
        JobKind? kind = null,
        ImmutableSortedDictionary<string, string>? tags = null,
        Action<ManagedEndpoint>? look = null,
        Action<string, CustomResourceOptions>? observe = null) =>
        new RecordingCloud().RunAsync(() =>
        {
            var options = new ComponentResourceOptions();
            options.ResourceTransformations.Add(resource =>
            {
                if (resource.Options is CustomResourceOptions custom)
                    observe?.Invoke(resource.Resource.GetResourceName(), custom);
                return null;
            });
            var endpoint = new ManagedEndpoint("endpoint", Args(change, kind, tags), options);
            look?.Invoke(endpoint);
        });

    private static ManagedEndpointArgs Args(
        Func<EndpointSpec, EndpointSpec>? change, JobKind? kind, ImmutableSortedDictionary<string, string>? tags)
    {
        var cluster = TestCluster.Create();
        var buckets = new DataLake(
            "lake", new LakeArgs { Target = RecordingCloud.Target(), DataKeyArn = "arn:key" }).Buckets;
        return new()
        {
            Target = RecordingCloud.Target(),
            Spec = change is null ? Spec : change(Spec),
            VirtualCluster = new VirtualCluster(
                "vc",
                new VirtualClusterArgs
                {
                    Cluster = cluster,
                    Spec = new()
                    {
                        Name = "emrvcplatform",
                        Namespace = "dataanalysis",
                        OwnNamespace = new() { Name = "dataanalysis", Workload = NamespaceWorkload.Spark },
                    },
                    VpcCidr = WorkloadRun.Vpc,
                    LogsKeyArn = "arn:key",
                }),
            Role = new ExecutionRole(
                "kernels",
                new ExecutionRoleArgs
                {
                    Cluster = cluster,
                    OidcProviderArn = "arn:aws:iam::123456789012:oidc-provider/oidc.mock/id/1",
                    OidcIssuer = "oidc.mock/id/1",
                    Namespace = "dataanalysis",
                    Label = "platform-myendpoint",
                    Use = ExecutionRoleUse.Endpoint,
                    VirtualCluster = "emrvcplatform",
                }),
            Kind = kind ?? Notebook,
            ReleaseLabel = "emr-7.13.0-20260410",
            Templates = new PodTemplateUris(Output.Create(DriverUri), Output.Create(ExecutorUri)),
            Buckets = buckets,
            TableProperties = Tables,
            Tags = tags ?? ImmutableSortedDictionary<string, string>.Empty,
            After = [new ConfigMap(Before)],
        };
    }
}
