using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>Names of the data services have a length and characters that the service takes: see the table.</summary>
/// <remarks>
/// Why: the services refuse others; a Glue database with other than lower-case letters, digits and underscores cannot
/// be used in Athena without quotes. Source: API references of the services; Athena user guide, names for tables,
/// databases and columns.
/// </remarks>
public sealed class ServiceNameRule : IPlanRule
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz0123456789";
    private const string Alphanumeric = Lower + "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private const string Fifo = ".fifo";

    // The characters that are accepted; null: all but those that are named last.
    private static readonly (string Type, string Property, int Least, int Most, string? Characters, string Others)[]
        Table =
        [
            (AwsTypes.GlueDatabase, "name", 1, 255, Lower, "_"),
            (AwsTypes.GlueSecurity, "name", 1, 255, Alphanumeric, "_-."),
            (AwsTypes.AthenaWorkgroup, "name", 1, 128, Alphanumeric, "._-"),
            ("aws:athena/namedQuery:NamedQuery", "name", 1, 128, null, ""),
            (AwsTypes.Secret, "name", 1, 512, Alphanumeric, "/_+=.@-"),
            (AwsTypes.Topic, "name", 1, 256, Alphanumeric, "_-"),
            (AwsTypes.Budget, "name", 1, 100, null, @":\"),
            (AwsTypes.BackupVault, "name", 2, 50, Alphanumeric, "_-"),
            ("aws:backup/selection:Selection", "name", 1, 50, Alphanumeric, "_-."),
            (AwsTypes.WarehouseNamespace, "namespaceName", 3, 64, Lower, "-"),
            (AwsTypes.Warehouse, "workgroupName", 3, 64, Lower, "-"),
            (AwsTypes.EmrCluster, "name", 1, 256, null, ""),
            (AwsTypes.TableBucket, "name", 3, 63, Lower, "-"),
            ("aws:s3tables/namespace:Namespace", "namespace", 1, 255, Lower, "_"),
            (AwsTypes.Alarm, "name", 1, 255, null, ""),
            (AwsTypes.LoadBalancer, "name", 1, 32, Alphanumeric, "-"),
            (AwsTypes.TargetGroup, "name", 1, 32, Alphanumeric, "-"),
            (AwsTypes.Schedule, "name", 1, 64, Alphanumeric, "_-."),
            (AwsTypes.ScheduleGroup, "name", 1, 64, Alphanumeric, "_-."),
            (AwsTypes.CloudFormationStack, "name", 1, 128, Alphanumeric, "-"),
            (AwsTypes.SystemsManagerDocument, "name", 3, 128, Alphanumeric, "_-."),
        ];

    /// <inheritdoc/>
    public string Id => "service-name";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        foreach (var (type, property, least, most, characters, others) in Table)
        {
            foreach (var resource in plan.OfType(type))
            {
                if (resource.CloudName(property) is not { } name)
                    continue;
                if (name.Length < least || name.Length > most)
                    yield return Found(
                        resource, property, $"'{name}' has {name.Length} characters; {least} to {most} are accepted.");
                // The one dot that a topic may have.
                var shown = type == AwsTypes.Topic && name.EndsWith(Fifo, StringComparison.Ordinal)
                    ? name[..^Fifo.Length]
                    : name;
                if (characters is null && name.AsSpan().ContainsAny(others))
                    yield return Found(resource, property, $"'{name}' has one of the characters '{others}'.");
                if (characters is not null && shown.AsSpan().ContainsAnyExcept(characters + others))
                    yield return Found(
                        resource,
                        property,
                        $"'{name}' has other than {(characters == Lower ? "lower-case " : "")}letters, digits and "
                        + $"'{others}'.");
            }
        }
    }

    private Finding Found(PlanResource resource, string property, string message) =>
        new(Severity.Error, Id, resource.Urn, property, message);
}
