using System.Collections.Immutable;
using DataPlatform.Components.Cluster.Workloads;
using DataPlatform.Components.Network;
using DataPlatform.Components.Spark.Access;
using DataPlatform.Components.Spark.Identity;
using Pulumi;
using Pulumi.Aws.CloudWatch;

namespace DataPlatform.Components.Spark;

/// <summary>
/// A virtual cluster of EMR on EKS: a namespace with its guardrails, EMR's rights in it, and the log group of its jobs.
/// </summary>
/// <remarks>
/// Whatever is changed of it makes another one in its place, under another ID: jobs and endpoints of the old one must
/// have ended, and job requests name the new one. Who deploys it lets EMR make an access entry for it, or need not
/// where the cluster knows EMR's user (<see cref="Cluster.ClusterArgs.EmrOnEks"/>).
/// </remarks>
public sealed class VirtualCluster : ComponentResource
{
    /// <summary>Makes the virtual cluster.</summary>
    /// <param name="name">Start of the children's names; not the name of the virtual cluster.</param>
    /// <param name="args">What it is like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public VirtualCluster(string name, VirtualClusterArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:VirtualCluster", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var place = (args.Namespace ?? CreateNamespace(name, args)).All;
        var access = new EmrAccess(name, this, args.Cluster, args.Spec.Namespace);
        var emr = access.LetEmr(place);
        var drivers = access.LetDrivers(account => DriverAccounts(account, args), place);
        var logs = CreateLogGroup(name, args);
        var made = VirtualClusterResource.Create(name, this, args, [.. args.After, .. place, .. emr]);

        Id = made.Id;
        Arn = made.Arn;
        Name = made.Name;
        Made = made.Resource;
        LogGroup = logs;
        LogGroupName = logs.Name;
        NamespaceName = args.Spec.Namespace;
        Resources = [.. place, .. emr, .. drivers, logs, made.Resource];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["id"] = Id,
            ["arn"] = Arn,
            ["name"] = Name,
            ["logGroupName"] = LogGroupName,
            ["namespace"] = NamespaceName,
        });
    }

    /// <summary>The ID, by which job requests name it; another one after each change.</summary>
    public Output<string> Id { get; }

    /// <summary>What is made again with each change: what runs in the old one has to go before it.</summary>
    internal Resource Made { get; }

    /// <summary>The ARN; another one after each change.</summary>
    public Output<string> Arn { get; }

    /// <summary>The name, which is unique in account and region.</summary>
    public Output<string> Name { get; }

    /// <summary>The log group of its jobs.</summary>
    public Resource LogGroup { get; }

    /// <summary>The log group's name.</summary>
    public Output<string> LogGroupName { get; }

    /// <summary>The namespace's name, known before there is one.</summary>
    public string NamespaceName { get; }

    /// <summary>Whatever runs in it comes after all of these, and is gone before them.</summary>
    public ImmutableArray<Resource> Resources { get; }

    // All of an endpoint but its gateway, which runs none of the users' programs: which one starts the executors is not
    // documented.
    private static IEnumerable<string> Kernels => ServiceAccountNames.EndpointComponents.Where(part => part != "jeg");

    private static ImmutableArray<string> DriverAccounts(string accountId, VirtualClusterArgs args) =>
    [
        .. Accounts(accountId, args.RoleNames, [ServiceAccountNames.Driver]),
        .. Accounts(accountId, args.EndpointRoleNames, Kernels),
    ];

    // Sorted: the order in which roles are given is no change.
    private static IEnumerable<string> Accounts(
        string accountId, IEnumerable<string> roleNames, IEnumerable<string> components) =>
        from role in roleNames.Distinct().Order(StringComparer.Ordinal)
        from component in components
        select ServiceAccountNames.Of(component, accountId, role);

    private WorkloadNamespace CreateNamespace(string name, VirtualClusterArgs args) => new(
        $"{name}-namespace",
        new WorkloadNamespaceArgs
        {
            Cluster = args.Cluster,
            Spec = args.Spec.OwnNamespace!,
            VpcCidr = args.VpcCidr!.Value,
            WarehousePort = args.WarehousePort,
        },
        new ComponentResourceOptions { Parent = this });

    // Made before any job, which could not: it has neither the right nor a retention to state.
    private LogGroup CreateLogGroup(string name, VirtualClusterArgs args)
    {
        var groupName = SparkNames.LogGroup(args.Cluster.Target, args.Spec.Name);
        return new LogGroup(
            $"{name}-logs",
            new LogGroupArgs
            {
                Name = groupName,
                KmsKeyId = args.LogsKeyArn,
                RetentionInDays = args.LogRetentionInDays,
                Tags = NetworkTags.Named(groupName),
            },
            new CustomResourceOptions { Parent = this, RetainOnDelete = args.Protect ? true : null });
    }
}
