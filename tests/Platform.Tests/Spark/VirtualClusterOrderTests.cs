using System.Collections.Immutable;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Spark;
using DataPlatform.Tests.Platform.Cluster;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Kubernetes.Core.V1;
using Pulumi.Utilities;
using static DataPlatform.Tests.Platform.Spark.VirtualClusterRun;

namespace DataPlatform.Tests.Platform.Spark;

/// <summary>What a virtual cluster comes after, and what it gives to what comes after it.</summary>
public sealed class VirtualClusterOrderTests
{
    private const string AwsCluster = "aws:emrcontainers/virtualCluster:VirtualCluster";
    private const string CloudControl = "aws:cloudcontrol/resource:Resource";

    [Test]
    public async Task VirtualCluster_Always_ComesAfterItsNamespaceAccessAndWhatIsSaid()
    {
        var run = await Of(cluster => Args(cluster, roles: ["role"]));
        var options = run.OptionsOf(AwsCluster, "vc-cluster");
        Assert.Multiple(() =>
        {
            Assert.That(
                options.DependsOn,
                Is.EqualTo(new[]
                {
                    Before,
                    "ns-allow-dns",
                    "ns-allow-https",
                    "ns-allow-load-balancers",
                    "ns-allow-pod-identity",
                    "ns-allow-same-namespace",
                    "ns-default-deny",
                    "ns-namespace",
                    "vc-access-binding",
                    "vc-access-role",
                }));
            Assert.That(options.DeleteBeforeReplace, Is.True);

            // It is in EMR, not in the cluster: it does not go with it.
            Assert.That(options.DeletedWith, Is.Null);
            Assert.That(options.Parent, Is.EqualTo("vc"));
        });
    }

    [Test]
    public async Task VirtualCluster_WithASecurityConfiguration_GoesBeforeTheNewOneToo()
    {
        var run = await Of(cluster => Args(cluster, Spec with { FineGrained = true }, security: "abc123"));
        var options = run.OptionsOf(CloudControl, "vc-secured-cluster");
        Assert.That((options.DeleteBeforeReplace, options.Parent), Is.EqualTo(((bool?)true, "vc")));
    }

    [Test]
    public async Task VirtualCluster_OfAReplacedSecurityConfiguration_GoesBeforeIt()
    {
        ImmutableArray<Resource> causes = [];
        await new RecordingCloud().RunAsync(() =>
        {
            var options = new ComponentResourceOptions();
            options.ResourceTransformations.Add(resource =>
            {
                if (resource.Resource.GetResourceName() == "vc-secured-cluster")
                    resource.Options.ReplaceWith.ToOutput().Apply(known => causes = known);
                return null;
            });
            var cluster = TestCluster.Create();
            _ = new VirtualCluster("vc", WithConfiguration(cluster), options);
        });
        Assert.That(causes.Select(cause => cause.GetResourceName()), Is.EqualTo(new[] { "security" }));
    }

    [Test]
    public async Task Outputs_OfAVirtualCluster_AreWhatWasMade()
    {
        var (values, names) = await Outputs(cluster => Args(cluster, roles: ["role"]));
        Assert.Multiple(() =>
        {
            Assert.That(values, Is.EqualTo(new[]
            {
                "vc-cluster-id",
                "arn:aws:mock:::vc-cluster",
                "dataplatform-dev-batchjob",
                "/aws/emr-containers/dataplatform-dev/batchjob",
                "batchjob",
            }));
            Assert.That(names, Is.EqualTo(new[]
            {
                "ns-allow-dns",
                "ns-allow-https",
                "ns-allow-load-balancers",
                "ns-allow-pod-identity",
                "ns-allow-same-namespace",
                "ns-default-deny",
                "ns-namespace",
                "vc-access-binding",
                "vc-access-role",
                "vc-cluster",
                "vc-logs",
                "vc-volumes-binding",
                "vc-volumes-role",
            }));
        });
    }

    [Test]
    public async Task Outputs_OfOneByCloudControl_AreReadFromWhatTheServiceSays()
    {
        var (values, names) = await Outputs(
            cluster => Args(cluster, Spec with { FineGrained = true }, security: "abc123"));
        Assert.Multiple(() =>
        {
            Assert.That(
                values[..3],
                Is.EqualTo(new[]
                {
                    "vc-secured-cluster-id",
                    "arn:aws:mock:::vc-secured-cluster",
                    "dataplatform-dev-batchjob",
                }));
            Assert.That(names, Does.Contain("vc-secured-cluster"));
        });
    }

    private static VirtualClusterArgs WithConfiguration(ClusterHandle cluster)
    {
        var spec = Spec with { FineGrained = true };
        return new()
        {
            Cluster = cluster,
            Spec = spec,
            Namespace = Existing(cluster, spec.Namespace),
            LogsKeyArn = "arn:logs",
            SecurityConfigurationId = "abc123",
            SecurityConfiguration = new ConfigMap("security"),
        };
    }

    private static async Task<(string[] Values, string[] Resources)> Outputs(
        Func<ClusterHandle, VirtualClusterArgs> args)
    {
        Output<string>[] outputs = [];
        string[] resources = [];
        await Of(args, made =>
        {
            outputs = [made.Id, made.Arn, made.Name, made.LogGroupName, Output.Create(made.NamespaceName)];
            resources =
                [.. made.Resources.Select(resource => resource.GetResourceName()).Order(StringComparer.Ordinal)];
        });
        return (await Task.WhenAll(outputs.Select(OutputUtilities.GetValueAsync)), resources);
    }
}
