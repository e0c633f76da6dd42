using DataPlatform.Components.Network;
using DataPlatform.Components.Spark.Access;
using Pulumi;
using Pulumi.Aws.EmrContainers.Inputs;
using AwsVirtualCluster = Pulumi.Aws.EmrContainers.VirtualCluster;
using AwsVirtualClusterArgs = Pulumi.Aws.EmrContainers.VirtualClusterArgs;

namespace DataPlatform.Components.Spark;

/// <summary>The virtual cluster itself, in EMR's API.</summary>
/// <param name="Resource">What made it.</param>
/// <param name="Id">Its ID.</param>
/// <param name="Arn">Its ARN.</param>
/// <param name="Name">Its name, known once it is there.</param>
internal sealed record VirtualClusterResource(
    Resource Resource, Output<string> Id, Output<string> Arn, Output<string> Name)
{
    /// <summary>Makes it.</summary>
    /// <param name="name">Start of the resource's name.</param>
    /// <param name="parent">The component.</param>
    /// <param name="args">What it is like.</param>
    /// <param name="after">What must be there before it, and outlive it.</param>
    public static VirtualClusterResource Create(
        string name, ComponentResource parent, VirtualClusterArgs args, IEnumerable<Resource> after)
    {
        var physical = SparkNames.VirtualCluster(args.Cluster.Target, args.Spec.Name);
        var options = new CustomResourceOptions
        {
            Parent = parent,
            DependsOn = after.ToArray(),
            // A namespace has one virtual cluster, and the name is taken until the old one is gone.
            DeleteBeforeReplace = true,
        };
        if (args.SecurityConfiguration is { } configuration)
            options.ReplaceWith.Add(configuration);
        return args.SecurityConfigurationId is { } security
            ? Secured(name, args, physical, security, options)
            : Plain(name, args, physical, options);
    }

    private static VirtualClusterResource Plain(
        string name, VirtualClusterArgs args, string physical, CustomResourceOptions options)
    {
        var made = new AwsVirtualCluster(
            $"{name}-cluster",
            new AwsVirtualClusterArgs
            {
                Name = physical,
                ContainerProvider = new VirtualClusterContainerProviderArgs
                {
                    Id = args.Cluster.Name,
                    Type = VirtualClusterState.Provider,
                    Info = new VirtualClusterContainerProviderInfoArgs
                    {
                        EksInfo = new VirtualClusterContainerProviderInfoEksInfoArgs
                        {
                            Namespace = args.Spec.Namespace,
                        },
                    },
                },
                Tags = NetworkTags.Named(physical),
            },
            options);
        return new(made, made.Id, made.Arn, made.Name);
    }

    // By Cloud Control: the AWS provider's resource cannot name a security configuration.
    private static VirtualClusterResource Secured(
        string name,
        VirtualClusterArgs args,
        string physical,
        Input<string> securityConfigurationId,
        CustomResourceOptions options)
    {
        var state = Output.Tuple(args.Cluster.Name, securityConfigurationId.ToOutput()).Apply(
            known => VirtualClusterState.Of(physical, known.Item1, args.Spec.Namespace, known.Item2, args.Tags));
        var made = CloudControlResources.Create(
            $"{name}-secured-cluster", "AWS::EMRContainers::VirtualCluster", state, options);
        return new(
            made,
            CloudControlResources.Read(made, "Id"),
            CloudControlResources.Read(made, "Arn"),
            made.Properties.Apply(_ => physical));
    }
}
