using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>No two resources of a type have the same name in the region.</summary>
/// <remarks>
/// Why: the second one is refused at the end of a deployment, or takes over the first. Glue ignores letter case.
/// Source: API references of the services.
/// </remarks>
public sealed class DuplicateNameRule : IPlanRule
{
    private static readonly (string Type, string Property)[] Table =
    [
        (AwsTypes.Bucket, "bucket"),
        (AwsTypes.Role, "name"),
        (AwsTypes.User, "name"),
        (AwsTypes.Repository, "name"),
        (AwsTypes.GlueDatabase, "name"),
        (AwsTypes.GlueSecurity, "name"),
        (AwsTypes.AthenaWorkgroup, "name"),
        (AwsTypes.Secret, "name"),
        (AwsTypes.Topic, "name"),
        (AwsTypes.Budget, "name"),
        (AwsTypes.BackupVault, "name"),
        (AwsTypes.Alarm, "name"),
        ("aws:emr/securityConfiguration:SecurityConfiguration", "name"),
        (AwsTypes.TableBucket, "name"),
        (AwsTypes.WarehouseNamespace, "namespaceName"),
        (AwsTypes.Warehouse, "workgroupName"),
        (AwsTypes.InstanceProfile, "name"),
        (AwsTypes.LoadBalancer, "name"),
        (AwsTypes.TargetGroup, "name"),
        (AwsTypes.ScheduleGroup, "name"),
        (AwsTypes.CloudFormationStack, "name"),
        (AwsTypes.SystemsManagerDocument, "name"),
    ];

    /// <inheritdoc/>
    public string Id => "duplicate-name";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var (type, property) in Table)
        {
            var seen = new Dictionary<(string Name, string? Region), PlanResource>();
            foreach (var resource in plan.OfType(type))
            {
                if (resource.CloudName(property) is not { } name)
                    continue;
                var folded = type.StartsWith("aws:glue/", StringComparison.Ordinal) ? name.ToLowerInvariant() : name;
                var key = (folded, resource.Outputs.Text("region"));
                if (!seen.TryAdd(key, resource))
                    yield return new Finding(
                        Severity.Error,
                        Id,
                        resource.Urn,
                        property,
                        $"'{name}' is the name of {seen[key].Name} as well.");
            }
        }
    }
}
