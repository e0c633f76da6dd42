using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Iam;

/// <summary>
/// Gives a role managed policies, of which one alone holds nearly as much as all of a role's own ones together.
/// </summary>
/// <param name="Name">Start of the names of the resources.</param>
/// <param name="PhysicalName">Start of what AWS shows as their names.</param>
/// <param name="Parent">The component that they belong to.</param>
/// <param name="Role">The role.</param>
/// <param name="Target">Gives the account and the name prefix.</param>
internal sealed record RolePolicies(
    string Name, string PhysicalName, ComponentResource Parent, Role Role, AwsTarget Target)
{
    private ManagedPolicies Policies => new(Name, PhysicalName, Parent, Target);

    /// <summary>Attaches some policies, of which there are as many for any account.</summary>
    /// <param name="label">What they are for, unique in the role; numbers follow.</param>
    /// <param name="about">The same for people.</param>
    /// <param name="write">Writes them, of an account id.</param>
    public ImmutableArray<Resource> AttachAll(
        string label, string about, Func<string, ImmutableArray<PolicyDocument>> write)
    {
        var written = Target.AccountId.Apply(write);
        return
        [
            .. Enumerable.Range(0, write(AwsTarget.AnyAccount).Length).Select(index => Attach(
                $"{label}-{index + 1}",
                $"{about}, part {index + 1}",
                written.Apply(policies => policies[index]))),
        ];
    }

    /// <summary>Attaches one policy.</summary>
    /// <param name="label">What it is for, unique in the role.</param>
    /// <param name="about">The same for people.</param>
    /// <param name="document">The policy, short enough for IAM.</param>
    public RolePolicyAttachment Attach(string label, string about, Output<PolicyDocument> document) => new(
        ManagedPolicies.AttachmentName(Name, label),
        new RolePolicyAttachmentArgs
        {
            Role = Role.Name,
            PolicyArn = Policies.Create(label, about, document).Arn,
        },
        Policies.Child);
}
