using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>The role of the host, its policies, and the instance profile by which the host gets it.</summary>
internal sealed class HostRole
{
    /// <summary>Makes them.</summary>
    public HostRole(string name, ComponentResource parent, AwsTarget target, DssPolicyPlan plan)
    {
        var child = new CustomResourceOptions { Parent = parent };
        var physicalName = DssIdentity.NameOf(target);
        Role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Name = physicalName,
                Description = $"{target.NamePrefix}: host of Dataiku DSS",
                AssumeRolePolicy = Trust.ToJson(),
            },
            child);
        Profile = new InstanceProfile(
            $"{name}-profile",
            new InstanceProfileArgs { Name = physicalName, Role = Role.Name, Tags = { ["Name"] = physicalName } },
            child);
        var attached = new RolePolicies(name, physicalName, parent, Role, target);
        Policies =
        [
            .. plan.OfRole.Select(policy => new RolePolicy(
                $"{name}-{policy.Label}-policy",
                new RolePolicyArgs
                {
                    Role = Role.Name,
                    Policy = target.AccountId.Apply(account => policy.Write(account).ToJson()),
                },
                child)),
            .. plan.Attached.Select(policy => attached.Attach(
                policy.Label, $"DSS, {policy.Label}", target.AccountId.Apply(policy.Write))),
        ];
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>The instance profile.</summary>
    public InstanceProfile Profile { get; }

    /// <summary>What gives the role its permissions.</summary>
    public ImmutableArray<Resource> Policies { get; }

    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "StartHost",
        Principal = PolicyPrincipal.Service("ec2.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });
}
