using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Identity;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The role of the host on which DSS runs and, where DSS has a key of its own, DSS's user. Their names are known
/// beforehand, because they stand in what others write: trust policies, repositories' policies, administrators of
/// clusters.
/// </summary>
/// <remarks>
/// Who trusts a role trusts this one and not its name: were it deleted and made anew, all trust policies that name it
/// would have to be written again.
/// </remarks>
public sealed class DssIdentity : ComponentResource
{
    /// <summary>Makes the role, and the user if there is one.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What DSS and its host may do.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public DssIdentity(string name, DssIdentityArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssIdentity", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        var plan = DssPolicyPlan.Of(args);
        var role = new HostRole(name, this, args.Target, plan);
        Role = role.Role;
        InstanceProfileName = role.Profile.Name;
        var user = args.Credentials == DssCredentials.Keypair ? new DssUser(name, this, args, plan) : null;
        PrincipalArn = user?.Arn ?? RoleArn;
        KeySecretName = user?.SecretName;
        Policies = [.. role.Policies, .. user?.Policies ?? []];
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["roleArn"] = RoleArn,
            ["roleName"] = RoleName,
            ["principalArn"] = PrincipalArn,
            ["instanceProfileName"] = InstanceProfileName,
        });
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>
    /// What gives DSS and its host their permissions, and the value of the secret with DSS's key; the host comes after
    /// it.
    /// </summary>
    public ImmutableArray<Resource> Policies { get; }

    /// <summary>ARN of the role.</summary>
    public Output<string> RoleArn => Role.Arn;

    /// <summary>Name of the role.</summary>
    public Output<string> RoleName => Role.Name;

    /// <summary>
    /// ARN of who acts for DSS, and whom connections, the registry and clusters let in: the role, or the user.
    /// </summary>
    public Output<string> PrincipalArn { get; }

    /// <summary>Name of the instance profile by which the host gets the role.</summary>
    public Output<string> InstanceProfileName { get; }

    /// <summary>Name of the secret with DSS's access key; null: it has none.</summary>
    public string? KeySecretName { get; }

    /// <summary>The name that role, user and instance profile have.</summary>
    /// <param name="target">Gives the name prefix.</param>
    public static string NameOf(AwsTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"{target.NamePrefix}-dss";
    }
}
