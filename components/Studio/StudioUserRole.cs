using System.Collections.Immutable;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Studio;

/// <summary>The role that users of IAM Identity Center have, each within a session policy of their own.</summary>
internal sealed class StudioUserRole
{
    /// <summary>Makes the role and its permissions.</summary>
    /// <param name="scope">The Studio.</param>
    /// <param name="policies">Writes the policy.</param>
    public StudioUserRole(StudioScope scope, StudioUserPolicySource policies)
    {
        Role = new Role(
            $"{scope.Name}-user-role",
            new RoleArgs
            {
                Description = $"{scope.Args.Target.NamePrefix}: users of the Studio",
                AssumeRolePolicy = Trust.ToJson(),
                Tags = scope.Named("user"),
            },
            scope.Child());
        Policies =
        [
            new RolePolicy(
                $"{scope.Name}-user-policy",
                new RolePolicyArgs { Role = Role.Name, Policy = policies.Role() },
                scope.Child()),
        ];
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>What gives it its permissions.</summary>
    public ImmutableArray<Resource> Policies { get; }

    // AWS documents no condition for it, and it is not known which of them EMR's requests would meet.
    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "WorkForUsers",
        Principal = PolicyPrincipal.Service(StudioServicePolicies.Service),
        Actions = PolicyTerms.Of("sts:AssumeRole", "sts:SetContext"),
    });
}
