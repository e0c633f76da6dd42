using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>A virtual cluster of EMR on EKS, whichever of the two ways it is made in.</summary>
/// <param name="Resource">The resource that makes it.</param>
/// <param name="Name">Its name; null where the plan does not know it.</param>
/// <param name="Cluster">The EKS cluster; null where the plan does not know it.</param>
/// <param name="Namespace">The namespace; null where the plan does not know it.</param>
internal sealed record SparkCluster(PlanResource Resource, string? Name, string? Cluster, string? Namespace)
{
    /// <summary>All virtual clusters of a plan.</summary>
    public static IEnumerable<SparkCluster> In(PlanIndex plan) =>
    [
        .. from resource in plan.OfType(AwsTypes.VirtualCluster)
           let provider = resource.Inputs.Object("containerProvider")
           select new SparkCluster(
               resource,
               resource.CloudName(),
               provider?.Text("id"),
               provider?.Object("info")?.Object("eksInfo")?.Text("namespace")),
        .. from made in CloudControlStates.In(plan, "AWS::EMRContainers::VirtualCluster")
           let provider = made.State?.Object("ContainerProvider")
           select new SparkCluster(
               made.Resource,
               made.State?.Text("Name"),
               provider?.Text("Id"),
               provider?.Object("Info")?.Object("EksInfo")?.Text("Namespace")),
    ];
}
