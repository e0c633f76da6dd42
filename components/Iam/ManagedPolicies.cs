using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Iam;

/// <summary>Makes the managed policies of a role or user.</summary>
/// <param name="Name">Start of the names of the resources.</param>
/// <param name="PhysicalName">Start of what AWS shows as their names.</param>
/// <param name="Parent">The component that they belong to.</param>
/// <param name="Target">Gives the name prefix.</param>
internal sealed record ManagedPolicies(string Name, string PhysicalName, ComponentResource Parent, AwsTarget Target)
{
    /// <summary>Options of what belongs to them.</summary>
    public CustomResourceOptions Child => new() { Parent = Parent };

    /// <summary>The name of the resource that attaches a policy.</summary>
    /// <param name="name">Start of the names of the resources.</param>
    /// <param name="label">What the policy is for.</param>
    public static string AttachmentName(string name, string label) => $"{name}-{label}-attachment";

    /// <summary>Makes a policy, not yet attached.</summary>
    /// <param name="label">What it is for, unique in the role or user.</param>
    /// <param name="about">The same for people.</param>
    /// <param name="document">The policy, short enough for IAM.</param>
    public Policy Create(string label, string about, Output<PolicyDocument> document) => new(
        $"{Name}-{label}-policy",
        new PolicyArgs
        {
            Description = $"{Target.NamePrefix}: {about}",
            PolicyDocument = document.Apply(written => written.ToJson()),
            Tags = { ["Name"] = $"{PhysicalName}-{label}" },
        },
        Child);
}
