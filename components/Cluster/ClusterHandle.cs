using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Cluster;

/// <summary>An EKS cluster, as what runs in it or beside it sees it.</summary>
public sealed record ClusterHandle
{
    /// <summary>Where the cluster is.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>The Kubernetes version, for example <c>1.35</c>.</summary>
    public required string Version { get; init; }

    /// <summary>
    /// The cluster's name, known before there is a cluster: for tags, policies and whatever else need not wait for it.
    /// </summary>
    public required string PlannedName { get; init; }

    /// <summary>The same name for what cannot be made before the cluster is there.</summary>
    public required Output<string> Name { get; init; }

    /// <summary>ID of the security group that EKS gives to the control plane and to all nodes.</summary>
    public required Output<string> SecurityGroupId { get; init; }

    /// <summary>The component that makes the control plane.</summary>
    public required Pulumi.Eks.Cluster ControlPlane { get; init; }

    /// <summary>The provider of everything inside the cluster.</summary>
    public required ProviderResource KubernetesProvider { get; init; }

    /// <summary>The cluster's ARN in an account; the name in it is known before there is a cluster.</summary>
    /// <param name="accountId">The account's 12 digits.</param>
    public string ArnIn(string accountId) => Target.Arn(accountId, "eks", $"cluster/{PlannedName}");

    /// <summary>
    /// Options of an object inside the cluster that nothing outside depends on: where the cluster is deleted, it need
    /// not be deleted one by one, and cannot once the cluster does not answer.
    /// </summary>
    /// <param name="parent">The component that it belongs to.</param>
    /// <param name="after">What must be there before it, and outlive it.</param>
    public CustomResourceOptions Inside(Resource parent, params IEnumerable<Resource> after) => new()
    {
        Parent = parent,
        Provider = KubernetesProvider,
        DeletedWith = ControlPlane,
        DependsOn = after.ToArray(),
    };

    /// <summary>
    /// Options of an AWS resource that is a part of the cluster, such as an add-on, and goes with it.
    /// </summary>
    /// <param name="parent">The component that it belongs to.</param>
    /// <param name="after">What must be there before it, and outlive it.</param>
    public CustomResourceOptions PartOf(Resource parent, params IEnumerable<Resource> after) => new()
    {
        Parent = parent,
        DeletedWith = ControlPlane,
        DependsOn = after.ToArray(),
    };
}
