using System.Collections.Immutable;
using DataPlatform.Components.Spark.Access;
using DataPlatform.Components.Spark.Endpoints;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Components.Spark.Tables;
using DataPlatform.Components.Spark.Templates;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>
/// Spark by EMR on the EKS cluster: virtual clusters, each with a namespace, a role and logs of its own; pod templates,
/// job requests and job templates for each kind of jobs; managed endpoints for notebooks.
/// </summary>
public sealed class SparkPlatform : ComponentResource
{
    private readonly SparkPlatformArgs _args;
    private readonly SparkScope _scope;

    /// <summary>Makes all of it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What is asked for.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public SparkPlatform(string name, SparkPlatformArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:Spark", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _args = args;
        _scope = new SparkScope(name, this, args, CreateTemplates(name), CreateTableBucket(name));
        Resource[] first =
            args.ServiceLinkedRole ? [EmrServiceRole.Create($"{name}-service-linked-role", this)] : [];
        var workplaces = args.VirtualClusters
            .Select(spec => new SparkWorkplace(_scope, spec, first)).ToImmutableArray();
        VirtualClusters = workplaces.ToImmutableSortedDictionary(
            place => place.Spec.Name, place => place.Cluster, StringComparer.Ordinal);
        JobRoles = workplaces.ToImmutableSortedDictionary(
            place => place.Spec.Name, place => place.Role, StringComparer.Ordinal);
        EndpointRoles = args.Endpoints.ToImmutableSortedDictionary(
            spec => spec.Name, CreateRole, StringComparer.Ordinal);
        Endpoints = args.Endpoints.ToImmutableSortedDictionary(
            spec => spec.Name, CreateEndpoint, StringComparer.Ordinal);
        Requests = new SparkRequests(_scope, workplaces);
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["virtualClusterIds"] = VirtualClusters.ToImmutableSortedDictionary(one => one.Key, one => one.Value.Id),
            ["endpointIds"] = Endpoints.ToImmutableSortedDictionary(one => one.Key, one => one.Value.Id),
        });
    }

    /// <summary>The virtual clusters, by name.</summary>
    public ImmutableSortedDictionary<string, VirtualCluster> VirtualClusters { get; }

    /// <summary>The roles of jobs, by the name of the virtual cluster.</summary>
    public ImmutableSortedDictionary<string, ExecutionRole> JobRoles { get; }

    /// <summary>The managed endpoints, by name.</summary>
    public ImmutableSortedDictionary<string, ManagedEndpoint> Endpoints { get; }

    /// <summary>The roles of endpoints' kernels, by the name of the endpoint.</summary>
    public ImmutableSortedDictionary<string, ExecutionRole> EndpointRoles { get; }

    /// <summary>Requests and templates of jobs.</summary>
    public SparkRequests Requests { get; }

    /// <summary>Where the pod templates are, by the kind of jobs.</summary>
    public ImmutableSortedDictionary<string, PodTemplateUris> PodTemplates => _scope.Templates.Uris;

    /// <summary>ARN of the bucket for S3 tables; null: there is none.</summary>
    public Output<string>? TableBucketArn => _scope.Tables?.BucketArn;

    private ComponentResourceOptions Child => new() { Parent = this };

    private PodTemplates CreateTemplates(string name) => new(
        $"{name}-pod-templates",
        new PodTemplatesArgs { Kinds = _args.Kinds, Bucket = _args.Buckets.Assets },
        Child);

    private TableBucket? CreateTableBucket(string name) => _args.Tables.TableBucket
        ? new(
            $"{name}-tables",
            new TableBucketArgs
            {
                Target = _args.Target,
                KeyArn = _args.TablesKeyArn,
                Protect = _args.Protect,
                ForceDestroy = _args.ForceDestroy,
            },
            Child)
        : null;

    private ExecutionRole CreateRole(EndpointSpec spec) => new(
        $"{_scope.Name}-{spec.Name}-role",
        _scope.Role(
            spec.Name,
            ExecutionRoleUse.Endpoint,
            _args.VirtualClusters.Single(one => one.Name == spec.VirtualCluster),
            spec.Grants),
        Child);

    private ManagedEndpoint CreateEndpoint(EndpointSpec spec) => new(
        $"{_scope.Name}-{spec.Name}",
        new ManagedEndpointArgs
        {
            Target = _args.Target,
            Spec = spec,
            VirtualCluster = VirtualClusters[spec.VirtualCluster],
            Role = EndpointRoles[spec.Name],
            Kind = _scope.Kind(spec.Kind),
            ReleaseLabel = _args.ReleaseLabel,
            Templates = _scope.Templates.Uris[spec.Kind],
            Buckets = _args.Buckets,
            TableProperties = _scope.TableProperties(spec.VirtualCluster),
            Tags = _args.Tags,
            After =
            [
                _args.Cluster.LoadBalancers.Release,
                .. _args.Cluster.NodeSupply,
                .. _scope.Templates.Resources,
            ],
        },
        Child);
}
