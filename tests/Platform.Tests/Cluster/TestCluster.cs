using DataPlatform.Components.Cluster;
using DataPlatform.Tests.Platform.Common;
using Pulumi;
using EksCluster = Pulumi.Eks.Cluster;
using KubernetesProvider = Pulumi.Kubernetes.Provider;

namespace DataPlatform.Tests.Platform.Cluster;

/// <summary>A cluster for components that need one; made inside a program of <see cref="RecordingCloud"/>.</summary>
internal static class TestCluster
{
    public static ClusterHandle Create(string version = "1.35")
    {
        const string PlannedName = "dataplatform-dev";
        var controlPlane = new EksCluster("eks");
        return new ClusterHandle
        {
            Target = RecordingCloud.Target(),
            Version = version,
            PlannedName = PlannedName,
            Name = controlPlane.Urn.Apply(_ => PlannedName),
            SecurityGroupId = Output.Create("sg-cluster"),
            ControlPlane = controlPlane,
            KubernetesProvider = new KubernetesProvider("kubernetes"),
        };
    }
}
