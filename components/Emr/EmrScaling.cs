using Pulumi;
using Pulumi.Aws.Emr;
using Pulumi.Aws.Emr.Inputs;
using AwsCluster = Pulumi.Aws.Emr.Cluster;

namespace DataPlatform.Components.Emr;

/// <summary>The task nodes of a cluster, and what decides how many nodes there are.</summary>
internal static class EmrScaling
{
    /// <summary>Makes both; they go with the cluster.</summary>
    public static void Create(EmrScope scope, AwsCluster cluster) =>
        CreatePolicy(scope, cluster, CreateTaskFleet(scope, cluster));

    private static InstanceFleet CreateTaskFleet(EmrScope scope, AwsCluster cluster)
    {
        var fleet = EmrFleets.Task(scope.Args.Options);
        fleet.ClusterId = cluster.Id;
        return new InstanceFleet(
            $"{scope.Name}-task",
            fleet,
            new CustomResourceOptions
            {
                Parent = scope.Parent,
                DeletedWith = cluster,
                IgnoreChanges = [EmrFleets.OnDemandTarget, EmrFleets.SpotTarget],
            });
    }

    // After the task fleet, which it scales as well. A cluster has one policy: were a new one made before the old one
    // is deleted, as is usual, deleting the old one would delete the new one.
    private static void CreatePolicy(EmrScope scope, AwsCluster cluster, InstanceFleet task)
    {
        var options = scope.Args.Options;
        _ = new ManagedScalingPolicy(
            $"{scope.Name}-scaling",
            new ManagedScalingPolicyArgs
            {
                ClusterId = cluster.Id,
                ComputeLimits =
                {
                    new ManagedScalingPolicyComputeLimitArgs
                    {
                        UnitType = "InstanceFleetUnits",
                        MinimumCapacityUnits = options.MinUnits,
                        MaximumCapacityUnits = options.MaxUnits,
                        MaximumCoreCapacityUnits = options.MaxCoreUnits,
                        // Core nodes alone: all others are on spot capacity.
                        MaximumOndemandCapacityUnits = options.MaxCoreUnits,
                    },
                },
            },
            new CustomResourceOptions
            {
                Parent = scope.Parent,
                DependsOn = { task },
                DeletedWith = cluster,
                DeleteBeforeReplace = true,
            });
    }
}
