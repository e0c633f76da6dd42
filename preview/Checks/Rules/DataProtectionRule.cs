using System.Text.Json.Nodes;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Checks.Rules;

/// <summary>
/// Services that hold data encrypt it with a key of the account, keep to their settings and are not public: see the
/// table.
/// </summary>
/// <remarks>
/// Why: keys of AWS itself have no policy that this account decides on, and leave no trace of who decrypted. Source:
/// Security Hub controls ECR.1, ECR.5, Athena.4, EMR.3, RedshiftServerless.3, RedshiftServerless.4, SNS.1, Backup.1 and
/// EC2.3;
/// Athena user guide, workgroup settings override client-side settings.
/// </remarks>
public sealed class DataProtectionRule : IPlanRule
{
    private const string Results = "configuration.resultConfiguration";

    // What has to be there (Needed), to be true (On) or not to be true or false (NotOn, NotOff).
    private static readonly (string Type, string Path, Need Need, string Otherwise)[] Table =
    [
        (AwsTypes.Repository, "imageScanningConfiguration.scanOnPush", Need.On, "Images are not scanned when pushed."),
        (AwsTypes.Repository, "encryptionConfigurations[].kmsKey", Need.Given, "No key of the account."),
        (AwsTypes.RepositoryTemplate, "encryptionConfigurations[].kmsKey", Need.Given, "No key of the account."),
        (AwsTypes.AthenaWorkgroup, "configuration.enforceWorkgroupConfiguration", Need.NotOff,
            "Clients choose where results go and how they are encrypted."),
        (AwsTypes.AthenaWorkgroup, $"{Results}.outputLocation", Need.Given, "Clients choose where results go."),
        (AwsTypes.AthenaWorkgroup, $"{Results}.encryptionConfiguration.kmsKeyArn", Need.Given,
            "Results are not encrypted with a key of the account."),
        ("aws:athena/namedQuery:NamedQuery", "workgroup", Need.Given, "The query is in the workgroup 'primary'."),
        (AwsTypes.GlueSecurity, "encryptionConfiguration.s3Encryption.kmsKeyArn",
            Need.Given, "Objects are not encrypted with a key of the account."),
        (AwsTypes.GlueSecurity,
            "encryptionConfiguration.cloudwatchEncryption.kmsKeyArn", Need.Given,
            "Logs are not encrypted with a key of the account."),
        (AwsTypes.GlueSecurity,
            "encryptionConfiguration.jobBookmarksEncryption.kmsKeyArn", Need.Given,
            "Bookmarks are not encrypted with a key of the account."),
        ("aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings",
            "dataCatalogEncryptionSettings.encryptionAtRest.sseAwsKmsKeyId", Need.Given,
            "The catalog is not encrypted with a key of the account."),
        (AwsTypes.Secret, "kmsKeyId", Need.Given, "No key of the account."),
        (AwsTypes.Topic, "kmsMasterKeyId", Need.Given, "Messages are not encrypted."),
        (AwsTypes.BackupVault, "kmsKeyArn", Need.Given, "No key of the account."),
        (AwsTypes.EmrCluster, "securityConfiguration", Need.Given, "No encryption at rest or in transit."),
        (AwsTypes.EmrCluster, "logUri", Need.Given, "Logs go with the cluster."),
        ("aws:emr/blockPublicAccessConfiguration:BlockPublicAccessConfiguration", "blockPublicSecurityGroupRules",
            Need.On, "Clusters in security groups open to all are let through."),
        (AwsTypes.Studio, "encryptionKeyArn", Need.Given, "No key of the account."),
        (AwsTypes.TableBucket, "encryptionConfiguration.kmsKeyArn", Need.Given, "No key of the account."),
        (AwsTypes.WarehouseNamespace, "kmsKeyId", Need.Given, "No key of the account."),
        (AwsTypes.WarehouseNamespace, "adminUserPassword", Need.NotGiven,
            "The password is in the state; manageAdminPassword keeps it in a secret."),
        (AwsTypes.Warehouse, "publiclyAccessible", Need.NotOn, "Reachable from the internet."),
        (AwsTypes.Volume, "encrypted", Need.On, "The volume is not encrypted."),
        (AwsTypes.Volume, "kmsKeyId", Need.Given, "No key of the account."),
    ];

    private enum Need
    {
        Given,
        NotGiven,
        On,
        NotOn,
        NotOff,
    }

    /// <inheritdoc/>
    public string Id => "security-data-protection";

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(PlanIndex plan)
    {
        // With settings of its own the registry decides what is scanned, and the repositories' are not looked at.
        var registryScans = plan.OfType("aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration").Any();
        foreach (var (type, path, need, otherwise) in Table)
        {
            if (registryScans && type == AwsTypes.Repository && need == Need.On)
                continue;
            foreach (var resource in plan.OfType(type))
            {
                foreach (var (place, value) in PropertyPath.Find(resource.Inputs, path))
                {
                    if (!IsMet(need, resource, path, value))
                        yield return new Finding(
                            need == Need.NotOn ? Severity.Error : Severity.Warning, Id, resource.Urn, place, otherwise);
                }
            }
        }
    }

    private static bool IsMet(Need need, PlanResource resource, string path, JsonNode? value)
    {
        var flag = (value as JsonValue)?.TryGetValue<bool>(out var isOn) == true ? isOn : (bool?)null;
        return need switch
        {
            // What another resource decides a plan may not know yet.
            Need.Given => value is not null || resource.PropertyDependencies.ContainsKey(path.Split('.', '[')[0]),
            Need.NotGiven => value is null,
            Need.On => flag is true,
            Need.NotOn => flag is not true,
            _ => flag is not false,
        };
    }
}
