using DataPlatform.Components.Common;
using Pulumi;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Ai;

/// <summary>
/// The role of the models that DSS deploys to SageMaker. Its name is known beforehand: it is typed into DSS, and DSS
/// may pass on this role alone.
/// </summary>
public sealed class SageMakerAccess : ComponentResource
{
    /// <summary>The folder of the workspace bucket in which models find their artefacts.</summary>
    public const string ModelFolder = "sagemaker";

    /// <summary>Makes the role.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">Where models run and where their artefacts are.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public SageMakerAccess(string name, SageMakerAccessArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:ai:SageMakerAccess", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        var target = args.Target;
        var child = new CustomResourceOptions { Parent = this };
        Role = new Role(
            $"{name}-role",
            new RoleArgs
            {
                Name = NameOf(target),
                Description = $"{target.NamePrefix}: models on SageMaker",
                AssumeRolePolicy = target.AccountId.Apply(
                    account => SageMakerPolicies.Trust(target, account).ToJson()),
            },
            child);
        _ = new RolePolicy(
            $"{name}-execution-policy",
            new RolePolicyArgs
            {
                Role = Role.Name,
                Policy = Output.Tuple(target.AccountId, args.WorkspaceBucketArn.ToOutput()).Apply(
                    known => SageMakerPolicies.Execution(
                        target, known.Item1, $"{known.Item2}/{ModelFolder}/*").ToJson()),
            },
            child);
        RegisterOutputs(new Dictionary<string, object?> { ["executionRoleArn"] = ExecutionRoleArn });
    }

    /// <summary>The role.</summary>
    public Role Role { get; }

    /// <summary>ARN of the role, for the settings of DSS's deployment infrastructure.</summary>
    public Output<string> ExecutionRoleArn => Role.Arn;

    /// <summary>ARN that the role has.</summary>
    internal static string RoleArn(AwsTarget target, string accountId) =>
        $"arn:{target.Region.Partition}:iam::{accountId}:role/{NameOf(target)}";

    private static string NameOf(AwsTarget target) => $"{target.NamePrefix}-sagemaker";
}
