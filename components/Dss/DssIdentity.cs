using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The role of the host on which DSS runs. Its name is known beforehand, because it stands in what others write: trust
/// policies, repositories' policies, administrators of clusters.
/// </summary>
/// <remarks>
/// Who trusts a role trusts this one and not its name: were it deleted and made anew, all trust policies that name it
/// would have to be written again.
/// </remarks>
public sealed class DssIdentity : ComponentResource
{
    /// <summary>Makes the role.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What DSS may do.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssIdentity(string name, DssIdentityArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssIdentity", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var child = new CustomResourceOptions { Parent = this };
        Role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Name = NameOf(args.Target),
                Description = $"{args.Target.NamePrefix}: host of Dataiku DSS",
                AssumeRolePolicy = Trust.ToJson(),
            },
            child);
        Policies =
        [
            .. args.Permissions.OrderBy(permission => permission.Key, StringComparer.Ordinal).Select(
                permission => new RolePolicy(
                    $"{name}-{permission.Key}-policy",
                    new RolePolicyArgs
                    {
                        Role = Role.Name,
                        Policy = args.Target.AccountId.Apply(account => permission.Value(account).ToJson()),
                    },
                    child)),
        ];
        RegisterOutputs(new Dictionary<string, object?> { ["roleArn"] = RoleArn, ["roleName"] = RoleName });
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>What gives the role its permissions; the host comes after it.</summary>
    public ImmutableArray<Resource> Policies { get; }

    /// <summary>ARN of the role.</summary>
    public Output<string> RoleArn => Role.Arn;

    /// <summary>Name of the role.</summary>
    public Output<string> RoleName => Role.Name;

    /// <summary>The name that the role has.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string NameOf(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.NamePrefix}-dss";
    }

    private static PolicyDocument Trust { get; } = new(new PolicyStatement
    {
        Sid = "StartHost",
        Principal = PolicyPrincipal.Service("ec2.amazonaws.com"),
        Actions = PolicyTerms.Of("sts:AssumeRole"),
    });
}
