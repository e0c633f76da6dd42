using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace DataPlatform.Components.Cluster.ControlPlane;

/// <summary>The access entries of the roles that administer the cluster.</summary>
internal static class ClusterAdmins
{
    public static void Create(ControlPlanePlan plan, ClusterHandle cluster)
    {
        var partition = plan.Args.Target.Region.Partition;
        var admins = ClusterAdmin.All(nameof(plan.Args.AdminRoleArns), plan.Args.AdminRoleArns, partition);
        foreach (var admin in admins)
        {
            var entry = new AccessEntry(
                $"{plan.Name}-admin-{admin.Label}",
                new AccessEntryArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = admin.Arn,
                    Type = "STANDARD",
                },
                cluster.PartOf(plan.Parent));
            _ = new AccessPolicyAssociation(
                $"{plan.Name}-admin-{admin.Label}-policy",
                new AccessPolicyAssociationArgs
                {
                    ClusterName = cluster.Name,
                    PrincipalArn = entry.PrincipalArn,
                    PolicyArn = $"arn:{partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy",
                    AccessScope = new AccessPolicyAssociationAccessScopeArgs { Type = "cluster" },
                },
                cluster.PartOf(plan.Parent));
        }
    }
}
