using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Studio;

/// <summary>The role by which EMR keeps workspaces: files, network interfaces and secrets for Git.</summary>
internal sealed class StudioServiceRole
{
    /// <summary>Makes the role and its permissions.</summary>
    /// <param name="scope">The Studio.</param>
    /// <param name="bucketArn">The bucket of the workspaces' files.</param>
    public StudioServiceRole(StudioScope scope, Output<string> bucketArn)
    {
        var target = scope.Args.Target;
        Role = new Role(
            $"{scope.Name}-service-role",
            new RoleArgs
            {
                Description = $"{target.NamePrefix}: EMR, to keep workspaces of the Studio",
                AssumeRolePolicy = target.AccountId.Apply(
                    account => StudioServicePolicies.Trust(target, account).ToJson()),
                Tags = scope.Named("service"),
            },
            scope.Child());
        Policy = new RolePolicy(
            $"{scope.Name}-service-policy",
            new RolePolicyArgs
            {
                Role = Role.Name,
                Policy = Output
                    .Tuple(target.AccountId, bucketArn, scope.Args.DataKeyArn.ToOutput())
                    .Apply(known =>
                        StudioServicePolicies.Of(target, known.Item1, known.Item2, known.Item3).ToJson()),
            },
            scope.Child());
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>What gives it its permissions.</summary>
    public RolePolicy Policy { get; }
}
