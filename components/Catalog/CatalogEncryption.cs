using Pulumi;
using Pulumi.Aws.Glue;
using Pulumi.Aws.Glue.Inputs;

namespace DataPlatform.Components.Catalog;

/// <summary>The encryption of the account's Glue catalog in the region.</summary>
internal static class CatalogEncryption
{
    /// <remarks>
    /// Whoever calls Glue uses the key by its policy, so that identities need no statements for it. Not by a role of
    /// Glue (SSE-KMS-WITH-SERVICE-ROLE): not all who read the catalog are known to take that.
    /// </remarks>
    public static DataCatalogEncryptionSettings Create(
        string name, Resource parent, Input<string> keyArn, bool protect) => new(
        $"{name}-encryption",
        new DataCatalogEncryptionSettingsArgs
        {
            DataCatalogEncryptionSettingsConfig = new DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsArgs
            {
                EncryptionAtRest =
                    new DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsEncryptionAtRestArgs
                    {
                        CatalogEncryptionMode = "SSE-KMS",
                        SseAwsKmsKeyId = keyArn,
                    },
                ConnectionPasswordEncryption =
                    new DataCatalogEncryptionSettingsDataCatalogEncryptionSettingsConnectionPasswordEncryptionArgs
                    {
                        AwsKmsKeyId = keyArn,
                        ReturnConnectionPasswordEncrypted = true,
                    },
            },
        },
        new CustomResourceOptions
        {
            Parent = parent,
            Protect = protect ? true : null,
            // As long as the key: settings that named a deleted key would stop the whole account's catalog.
            RetainOnDelete = protect ? true : null,
        });
}
