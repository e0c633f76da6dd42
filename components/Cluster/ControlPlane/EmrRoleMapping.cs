using DataPlatform.Components.Common;
using Pulumi.Eks.Inputs;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>
/// The user as whom EMR works in the cluster, by the <c>aws-auth</c> ConfigMap: the documented way from before there
/// were access entries.
/// </summary>
/// <remarks>
/// EMR makes an access entry of its own for each new virtual cluster, with the permissions of whoever creates it, and
/// EKS prefers the entry. The mapping is for deployers who may not make entries. Nobody but EMR can make one for its
/// service-linked role.
/// </remarks>
internal static class EmrRoleMapping
{
    /// <summary>The user's name, which the documentation of EMR on EKS fixes.</summary>
    public const string User = "emr-containers";

    /// <summary>Name of EMR's service-linked role.</summary>
    public const string RoleName = "AWSServiceRoleForAmazonEMRContainers";

    /// <summary>Maps the role of the target's account, which need not be there yet.</summary>
    public static RoleMappingArgs Of(AwsTarget target) => new()
    {
        // Without the role's path: the authenticator does not know roles by their path.
        RoleArn = target.AccountId.Apply(account => $"arn:{target.Region.Partition}:iam::{account}:role/{RoleName}"),
        Username = User,
        // What the user may do is bound to the user, in each namespace.
        Groups = [],
    };
}
