using Pulumi.Aws.Emr;
using Pulumi.Aws.Emr.Inputs;

namespace DataPlatform.Components.Emr;

/// <summary>The cluster's three kinds of nodes.</summary>
/// <remarks>
/// How many core and task nodes there are is the business of managed scaling; what is stated here is where it starts.
/// </remarks>
internal static class EmrFleets
{
    /// <summary>The targets of a fleet, which managed scaling changes.</summary>
    public const string OnDemandTarget = "targetOnDemandCapacity";

    /// <inheritdoc cref="OnDemandTarget"/>
    public const string SpotTarget = "targetSpotCapacity";

    private const string VolumeType = "gp3";
    private const string Cheapest = "lowest-price";

    // All types count the same, so that units are instances.
    private const int Weight = 1;

    public static ClusterMasterInstanceFleetArgs Primary(EmrOptions options)
    {
        var fleet = new ClusterMasterInstanceFleetArgs
        {
            Name = "primary",
            TargetOnDemandCapacity = 1,
            LaunchSpecifications = new ClusterMasterInstanceFleetLaunchSpecificationsArgs
            {
                OnDemandSpecifications =
                {
                    new ClusterMasterInstanceFleetLaunchSpecificationsOnDemandSpecificationArgs
                    {
                        AllocationStrategy = Cheapest,
                    },
                },
            },
        };
        foreach (var type in options.PrimaryInstanceTypes)
        {
            fleet.InstanceTypeConfigs.Add(new ClusterMasterInstanceFleetInstanceTypeConfigArgs
            {
                InstanceType = type,
                WeightedCapacity = Weight,
                EbsConfigs =
                {
                    new ClusterMasterInstanceFleetInstanceTypeConfigEbsConfigArgs
                    {
                        Size = options.VolumeGiB,
                        Type = VolumeType,
                        VolumesPerInstance = 1,
                    },
                },
            });
        }

        return fleet;
    }

    public static ClusterCoreInstanceFleetArgs Core(EmrOptions options)
    {
        var fleet = new ClusterCoreInstanceFleetArgs
        {
            Name = "core",
            TargetOnDemandCapacity = options.MinUnits,
            LaunchSpecifications = new ClusterCoreInstanceFleetLaunchSpecificationsArgs
            {
                OnDemandSpecifications =
                {
                    new ClusterCoreInstanceFleetLaunchSpecificationsOnDemandSpecificationArgs
                    {
                        AllocationStrategy = Cheapest,
                    },
                },
            },
        };
        foreach (var type in options.CoreInstanceTypes)
        {
            fleet.InstanceTypeConfigs.Add(new ClusterCoreInstanceFleetInstanceTypeConfigArgs
            {
                InstanceType = type,
                WeightedCapacity = Weight,
                EbsConfigs =
                {
                    new ClusterCoreInstanceFleetInstanceTypeConfigEbsConfigArgs
                    {
                        Size = options.VolumeGiB,
                        Type = VolumeType,
                        VolumesPerInstance = 1,
                    },
                },
            });
        }

        return fleet;
    }

    public static InstanceFleetArgs Task(EmrOptions options)
    {
        var fleet = new InstanceFleetArgs
        {
            Name = "task",
            // EMR takes no fleet that starts without a node.
            TargetSpotCapacity = 1,
            LaunchSpecifications = new InstanceFleetLaunchSpecificationsArgs
            {
                OnDemandSpecifications =
                {
                    new InstanceFleetLaunchSpecificationsOnDemandSpecificationArgs { AllocationStrategy = Cheapest },
                },
                SpotSpecifications =
                {
                    new InstanceFleetLaunchSpecificationsSpotSpecificationArgs
                    {
                        AllocationStrategy = "price-capacity-optimized",
                        // The other action would end the cluster.
                        TimeoutAction = "SWITCH_TO_ON_DEMAND",
                        TimeoutDurationMinutes = 15,
                    },
                },
            },
        };
        foreach (var type in options.TaskInstanceTypes)
        {
            fleet.InstanceTypeConfigs.Add(new InstanceFleetInstanceTypeConfigArgs
            {
                InstanceType = type,
                WeightedCapacity = Weight,
                BidPriceAsPercentageOfOnDemandPrice = 100,
                EbsConfigs =
                {
                    new InstanceFleetInstanceTypeConfigEbsConfigArgs
                    {
                        Size = options.VolumeGiB,
                        Type = VolumeType,
                        VolumesPerInstance = 1,
                    },
                },
            });
        }

        return fleet;
    }

    /// <summary>
    /// What makes a task fleet another one. EMR has no way to delete one and gives a cluster no second one, so that
    /// another fleet takes another cluster.
    /// </summary>
    public static string TaskDefinition(EmrOptions options) =>
        FormattableString.Invariant($"{string.Join(' ', options.TaskInstanceTypes)} {options.VolumeGiB}");
}
