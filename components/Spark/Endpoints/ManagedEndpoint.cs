using System.Text.Json.Nodes;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark.Access;
using DataPlatform.Components.Spark.Jobs;
using Pulumi;
using Pulumi.Aws.Ec2;

namespace DataPlatform.Components.Spark.Endpoints;

/// <summary>
/// A managed endpoint of EMR on EKS: a Jupyter gateway behind an internal load balancer, through which notebooks of EMR
/// Studio run their kernels in a virtual cluster.
/// </summary>
/// <remarks>
/// EMR makes the gateway, an Ingress and a security group; AWS Load Balancer Controller makes the load balancer, which
/// is why it comes before the endpoint. Nothing but tags can be changed: any other change deletes the endpoint with its
/// running kernels and makes another one of the same name. Notebooks stay; they are attached anew.
/// </remarks>
public sealed class ManagedEndpoint : ComponentResource
{
    // EMR waits for pods, for which a node may have to start and large images are pulled, and for the load balancer.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);

    /// <summary>Makes the endpoint.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the endpoint is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public ManagedEndpoint(string name, ManagedEndpointArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:ManagedEndpoint", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var endpoint = CloudControlResources.Create(
            $"{name}-endpoint",
            EndpointDocument.TypeName,
            DesiredState(args),
            new CustomResourceOptions
            {
                Parent = this,
                DependsOn = (Resource[])[.. args.VirtualCluster.Resources, .. args.Role.Resources, .. args.After],
                // One endpoint of a virtual cluster has a name.
                DeleteBeforeReplace = true,
                // EMR deletes no virtual cluster that has endpoints. Pulumi does not see by itself that another ID of
                // the virtual cluster replaces the endpoint, and would delete the virtual cluster first.
                ReplaceWith = { args.VirtualCluster.Made },
                CustomTimeouts = new CustomTimeouts { Create = Longest, Delete = Longest },
            });
        Id = CloudControlResources.Read(endpoint, "Id");
        Arn = CloudControlResources.Read(endpoint, "Arn");
        ServerUrl = CloudControlResources.Read(endpoint, "ServerUrl");
        SecurityGroupId = CloudControlResources.Read(endpoint, "SecurityGroup");

        // The policies by which EMR Studio connects its workspaces act on groups with this tag only.
        _ = new Tag(
            $"{name}-security-group-tag",
            new TagArgs { ResourceId = SecurityGroupId, Key = NetworkTags.EmrManagedPolicies, Value = "true" },
            new CustomResourceOptions { Parent = this, DeletedWith = endpoint });
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["id"] = Id,
            ["arn"] = Arn,
            ["serverUrl"] = ServerUrl,
            ["securityGroupId"] = SecurityGroupId,
        });
    }

    /// <summary>ID of the endpoint.</summary>
    public Output<string> Id { get; }

    /// <summary>ARN of the endpoint.</summary>
    public Output<string> Arn { get; }

    /// <summary>Address of the gateway, in the VPC.</summary>
    public Output<string> ServerUrl { get; }

    /// <summary>ID of the security group that EMR made for the load balancer.</summary>
    public Output<string> SecurityGroupId { get; }

    private static Output<JsonObject> DesiredState(ManagedEndpointArgs args)
    {
        var spark = Output
            .Tuple(args.Templates.Driver, args.Templates.Executor, args.TableProperties.ToOutput())
            .Apply(known => SparkDefaults.Of(
                args.Kind, new PodTemplateLocations(known.Item1, known.Item2), known.Item3));
        return Output
            .Tuple(
                args.VirtualCluster.Id,
                args.Role.RoleArn,
                args.VirtualCluster.LogGroupName,
                args.Buckets.Logs.BucketName,
                spark)
            .Apply(known => new EndpointDocument
            {
                Spec = args.Spec,
                VirtualCluster = known.Item1,
                Role = known.Item2,
                Release = args.ReleaseLabel,
                SparkDefaults = known.Item5,
                LogGroup = known.Item3,
                LogsBucket = known.Item4,
                NameTag = $"{args.Target.NamePrefix}-{args.Spec.Name}",
                FurtherTags = args.Tags,
            }.ToState());
    }
}
