using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Namespaces of Redshift Serverless have one source of the administrator's password, and a default role that is one of
/// their roles.
/// </summary>
/// <remarks>Why: the service refuses others. Source: Redshift Serverless API reference, CreateNamespace; the AWS
/// provider's documentation.</remarks>
public sealed class WarehouseNamespaceRule() : ResourceRule("redshift-namespace", AwsTypes.WarehouseNamespace)
{
    /// <inheritdoc/>
    protected override IEnumerable<Objection> Check(PlanResource resource, PlanIndex plan)
    {
        var inputs = resource.Inputs;
        var isManaged = inputs.IsTrue("manageAdminPassword");
        if (isManaged && resource.Has("adminUserPassword"))
            yield return new Objection("adminUserPassword", "A password, and manageAdminPassword.");
        if (!isManaged && resource.Has("adminPasswordSecretKmsKeyId"))
            yield return new Objection(
                "adminPasswordSecretKmsKeyId", "A key for a secret without manageAdminPassword.");
        if (inputs.Text("defaultIamRoleArn") is { } role && !inputs.Texts("iamRoles").Contains(role))
            yield return new Objection("defaultIamRoleArn", $"'{role}' is not one of iamRoles.");
    }
}
