using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Connections;

/// <summary>What roles and users for DSS have in common.</summary>
/// <param name="Name">Start of the children's names.</param>
/// <param name="Parent">The component that they belong to.</param>
/// <param name="Target">Gives names and the account.</param>
/// <param name="Label">Whom DSS acts for, in descriptions and tags: the connection's name, or the metastore.</param>
internal sealed record IdentityScope(string Name, ComponentResource Parent, AwsTarget Target, string Label)
{
    /// <summary>Longest session of a role that is assumed by another role, in seconds: AWS gives no more.</summary>
    private const int SessionSeconds = 3600;

    /// <summary>The path of all of them, by which policies name them together.</summary>
    public string Path => ConnectionNames.Path(Target.NamePrefix);

    /// <summary>Tags of what belongs to the identity.</summary>
    public InputMap<string> Tags => new() { ["Name"] = PhysicalName };

    /// <summary>Options of what belongs to the identity.</summary>
    public CustomResourceOptions Child => new() { Parent = Parent };

    private string PhysicalName => ConnectionNames.ExternalId(Target.NamePrefix, Label);

    /// <summary>A policy for it, not yet attached.</summary>
    /// <param name="suffix">End of its name in the program.</param>
    /// <param name="json">The policy.</param>
    public Policy CreatePolicy(string suffix, Output<string> json) =>
        new(
            $"{Name}-{suffix}",
            new PolicyArgs
            {
                Path = Path,
                Description = $"{Target.NamePrefix}: what DSS may do as {Label}",
                PolicyDocument = json,
                Tags = Tags,
            },
            Child);

    /// <summary>A role that DSS assumes with the external ID, not yet with permissions.</summary>
    /// <param name="dssRoleArn">The role or user by which DSS acts.</param>
    public Role CreateRole(Input<string> dssRoleArn) =>
        new(
            $"{Name}-role",
            new RoleArgs
            {
                Path = Path,
                Description = $"{Target.NamePrefix}: DSS as {Label}",
                MaxSessionDuration = SessionSeconds,
                AssumeRolePolicy = dssRoleArn.Apply(
                    dss => ConnectionPolicies.Trust(PhysicalName, dss).ToJson()),
                Tags = Tags,
            },
            Child);

    /// <summary>Attaches a policy to a role.</summary>
    /// <param name="suffix">End of the attachment's name in the program.</param>
    /// <param name="role">The role.</param>
    /// <param name="policy">The policy.</param>
    public void Attach(string suffix, Role role, Policy policy) =>
        _ = new RolePolicyAttachment(
            $"{Name}-{suffix}",
            new RolePolicyAttachmentArgs { Role = role.Name, PolicyArn = policy.Arn },
            Child);
}
