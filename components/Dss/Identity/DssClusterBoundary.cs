using DataPlatform.Components.Common;
using DataPlatform.Components.Dss.Identity;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Dss;

/// <summary>
/// The permissions boundary of roles in clusters that DSS makes: DSS gives policies of its own making to such roles
/// only as have it, so that no role of a cluster can do more than a cluster needs.
/// </summary>
public sealed class DssClusterBoundary : ComponentResource
{
    /// <summary>Makes the policy.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Where DSS makes clusters.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssClusterBoundary(string name, DssClusterBoundaryArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssClusterBoundary", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var physicalName = NameOf(args.Target);
        Policy = new Policy(
            $"{name}-policy",
            new PolicyArgs
            {
                Name = physicalName,
                Description = $"{args.Target.NamePrefix}: most that roles of DSS's clusters can do",
                PolicyDocument = ClusterBoundaryPolicies.Of(args.Target).ToJson(),
                Tags = { ["Name"] = physicalName },
            },
            new CustomResourceOptions { Parent = this });
        RegisterOutputs(new Dictionary<string, object?> { ["policyArn"] = PolicyArn });
    }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    /// <summary>ARN of the policy.</summary>
    public Output<string> PolicyArn => Policy.Arn;

    /// <summary>ARN of the policy in an account, known before there is one.</summary>
    /// <param name="target">Gives name prefix and partition.</param>
    /// <param name="accountId">The account's 12 digits.</param>
    public static string ArnIn(AwsTarget target, string accountId)
    {
        ArgumentNullException.ThrowIfNull(target);
        return $"arn:{target.Region.Partition}:iam::{accountId}:policy/{NameOf(target)}";
    }

    private static string NameOf(AwsTarget target) => $"{DssIdentity.NameOf(target)}-clusters";
}
