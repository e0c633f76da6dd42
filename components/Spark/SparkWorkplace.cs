using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Spark.FineGrained;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Components.Spark.Jobs;
using Pulumi;

namespace DataPlatform.Components.Spark;

/// <summary>A virtual cluster with the role of its jobs.</summary>
internal sealed class SparkWorkplace
{
    private readonly SparkScope _scope;
    private readonly string _name;

    /// <summary>Makes both.</summary>
    /// <param name="scope">What all virtual clusters share.</param>
    /// <param name="spec">The virtual cluster.</param>
    /// <param name="after">What must be there before it, and outlive it.</param>
    public SparkWorkplace(SparkScope scope, VirtualClusterSpec spec, IReadOnlyList<Resource> after)
    {
        (_scope, Spec, _name) = (scope, spec, $"{scope.Name}-{spec.Name}");
        var place = FindNamespace();
        var filter = spec.FineGrained ? CreateFilter(place!) : null;
        Role = CreateRole(filter);
        Cluster = CreateCluster(place, filter, after);
    }

    /// <summary>What was asked for.</summary>
    public VirtualClusterSpec Spec { get; }

    /// <summary>The role of its jobs.</summary>
    public ExecutionRole Role { get; }

    /// <summary>The virtual cluster.</summary>
    public VirtualCluster Cluster { get; }

    /// <summary>What the request of a kind of jobs is made of.</summary>
    public JobRequestArgs Request(string kind) => new()
    {
        VirtualCluster = Spec.Name,
        Kind = _scope.Kind(kind),
        VirtualClusterId = Cluster.Id,
        ExecutionRoleArn = Role.RoleArn,
        ReleaseLabel = _scope.Args.ReleaseLabel,
        Templates = _scope.Templates.Uris[kind],
        Buckets = _scope.Args.Buckets,
        LogGroupName = Cluster.LogGroupName,
        TableProperties = _scope.TableProperties(Spec.Name, Spec.FineGrained),
        Tags = _scope.Args.Tags,
    };

    // Null: the virtual cluster makes its namespace itself. The filter needs it before there is a virtual cluster.
    private WorkloadNamespace? FindNamespace()
    {
        var args = _scope.Args;
        if (Spec.OwnNamespace is not { } own)
            return args.Cluster.Namespaces[Spec.Namespace];
        return Spec.FineGrained
            ? new WorkloadNamespace(
                $"{_name}-place",
                new WorkloadNamespaceArgs
                {
                    Cluster = args.Cluster.Handle,
                    Spec = own,
                    VpcCidr = args.VpcCidr,
                    WarehousePort = args.WarehousePort,
                },
                _scope.Child)
            : null;
    }

    private FineGrainedAccess CreateFilter(WorkloadNamespace place) => new(
        $"{_name}-filter",
        new FineGrainedAccessArgs
        {
            Cluster = _scope.Args.Cluster.Handle,
            Spec = Spec,
            Namespace = place,
            OidcProviderArn = _scope.Args.Cluster.OidcProviderArn,
            OidcIssuer = _scope.Args.Cluster.OidcIssuer,
            VpcCidr = _scope.Args.VpcCidr,
            Tags = _scope.Args.Tags,
        },
        _scope.Child);

    private ExecutionRole CreateRole(FineGrainedAccess? filter) => new(
        $"{_name}-role",
        _scope.Role(Spec.Name, ExecutionRoleUse.Jobs, Spec, Spec.Grants, filter),
        _scope.Child);

    private VirtualCluster CreateCluster(
        WorkloadNamespace? place, FineGrainedAccess? filter, IReadOnlyList<Resource> after)
    {
        var args = _scope.Args;
        return new(
            _name,
            new VirtualClusterArgs
            {
                Cluster = args.Cluster.Handle,
                Spec = place is null ? Spec : Spec with { OwnNamespace = null },
                Namespace = place,
                VpcCidr = args.VpcCidr,
                WarehousePort = args.WarehousePort,
                LogsKeyArn = args.LogsKeyArn,
                LogRetentionInDays = args.LogRetentionInDays,
                RoleNames = [Role.RoleName],
                EndpointRoleNames =
                [
                    .. from endpoint in args.Endpoints
                       where endpoint.VirtualCluster == Spec.Name
                       select SparkNames.ExecutionRole(args.Target, endpoint.Name),
                ],
                SecurityConfigurationId = filter is null ? null : (Input<string>)filter.SecurityConfigurationId,
                SecurityConfiguration = filter?.SecurityConfiguration,
                Tags = args.Tags,
                After = [.. after, .. filter is null ? [] : filter.Resources],
                Protect = args.Protect,
            },
            _scope.Child);
    }
}
