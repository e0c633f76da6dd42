using Pulumi;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>What the parts of the control plane share.</summary>
/// <param name="Name">Start of the children's names.</param>
/// <param name="Parent">The component.</param>
/// <param name="Args">What the control plane is to be like.</param>
internal sealed record ControlPlanePlan(string Name, ComponentResource Parent, ControlPlaneArgs Args)
{
    /// <summary>The cluster's name, known before there is a cluster.</summary>
    public string ClusterName => Args.Target.NamePrefix;

    /// <summary>The cluster's ARN, known before there is a cluster.</summary>
    public Output<string> ClusterArn => Args.Target.AccountId.Apply(ClusterArnIn);

    /// <summary>The cluster's ARN in an account.</summary>
    public string ClusterArnIn(string accountId) => Args.Target.Arn(accountId, "eks", $"cluster/{ClusterName}");
}
