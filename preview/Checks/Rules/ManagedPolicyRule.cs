using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// No role, user or group has one of the policies of AWS that are wider than a data platform's tasks.
/// </summary>
/// <remarks>
/// Why: least privilege; such a policy allows a whole service on everything in the account, whatever the role is for.
/// Source: AWS managed policy reference; Security Hub controls IAM.1 and IAM.18.
/// </remarks>
public sealed class ManagedPolicyRule : IPlanRule
{
    private const string OfAws = ":iam::aws:policy/";

    // Of those whose names do not end in FullAccess, the ones that data platforms are often given.
    private static readonly string[] Wide =
    [
        "AdministratorAccess", "PowerUserAccess", "SystemAdministrator", "DatabaseAdministrator", "DataScientist",
        "AmazonElasticMapReduceRole", "AmazonElasticMapReduceforEC2Role", "AmazonEC2ContainerRegistryPowerUser",
        "AWSGlueServiceRole", "AWSGlueConsoleSageMakerNotebookFullAccess", "AWSLakeFormationDataAdmin",
        "SecretsManagerReadWrite", "AmazonRedshiftAllCommandsFullAccess", "AmazonS3ReadOnlyAccess",
        "AWSBackupFullAccess", "ReadOnlyAccess",
    ];

    /// <inheritdoc/>
    public string Id => "security-managed-policy";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        var attached = plan.OfTypes(
                "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
                "aws:iam/userPolicyAttachment:UserPolicyAttachment",
                "aws:iam/groupPolicyAttachment:GroupPolicyAttachment")
            .Select(one => (Resource: one, Property: "policyArn", Arn: one.Inputs.Text("policyArn") ?? ""));
        var listed =
            from role in plan.OfType(AwsTypes.Role)
            from arn in role.Inputs.Texts("managedPolicyArns")
            select (Resource: role, Property: "managedPolicyArns", Arn: arn);
        foreach (var (resource, property, arn) in attached.Concat(listed))
        {
            var start = arn.IndexOf(OfAws, StringComparison.Ordinal);
            if (start < 0)
                continue;
            var name = arn[(arn.LastIndexOf('/') + 1)..];
            if (Wide.Contains(name) || name.EndsWith("FullAccess", StringComparison.Ordinal))
                yield return new Finding(
                    name is "AdministratorAccess" or "IAMFullAccess" ? Severity.Error : Severity.Warning,
                    Id,
                    resource.Urn,
                    property,
                    $"{name} is wider than a task: name the actions and resources in a policy of this stack.");
        }
    }
}
