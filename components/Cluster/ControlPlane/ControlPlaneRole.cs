using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>The role by which EKS runs the control plane, and what it may do.</summary>
internal sealed class ControlPlaneRole
{
    public ControlPlaneRole(ControlPlanePlan plan)
    {
        var target = plan.Args.Target;
        var child = new CustomResourceOptions { Parent = plan.Parent };
        Role = new Role(
            $"{plan.Name}-role",
            new RoleArgs
            {
                Description = $"{target.NamePrefix}: control plane of the EKS cluster",
                AssumeRolePolicy = target.AccountId.Apply(
                    account => ControlPlanePolicies.Trust(account, plan.ClusterArnIn(account)).ToJson()),
            },
            child);
        Policies =
        [
            new RolePolicyAttachment(
                $"{plan.Name}-AmazonEKSClusterPolicy",
                new RolePolicyAttachmentArgs
                {
                    Role = Role.Name,
                    PolicyArn = target.ManagedPolicyArn("AmazonEKSClusterPolicy"),
                },
                child),
            new RolePolicy(
                $"{plan.Name}-secrets-policy",
                new RolePolicyArgs
                {
                    Role = Role.Name,
                    Policy = plan.Args.SecretsKeyArn.ToOutput().Apply(
                        key => ControlPlanePolicies.EncryptSecrets(key).ToJson()),
                },
                child),
        ];
    }

    public Role Role { get; }

    /// <summary>Its permissions: there before the cluster is, and until it is gone.</summary>
    public ImmutableArray<Resource> Policies { get; }
}
