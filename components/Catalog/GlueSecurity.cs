using Pulumi;
using Pulumi.Aws.Glue;
using Pulumi.Aws.Glue.Inputs;

namespace DataPlatform.Components.Catalog;

/// <summary>The security configuration that Glue jobs and crawlers are given.</summary>
internal static class GlueSecurity
{
    public static SecurityConfiguration Create(string name, Resource parent, DataCatalogArgs args) => new(
        $"{name}-security",
        new SecurityConfigurationArgs
        {
            Name = args.Target.NamePrefix,
            EncryptionConfiguration = new SecurityConfigurationEncryptionConfigurationArgs
            {
                CloudwatchEncryption = new SecurityConfigurationEncryptionConfigurationCloudwatchEncryptionArgs
                {
                    CloudwatchEncryptionMode = "SSE-KMS",
                    KmsKeyArn = args.LogsKeyArn,
                },
                JobBookmarksEncryption = new SecurityConfigurationEncryptionConfigurationJobBookmarksEncryptionArgs
                {
                    JobBookmarksEncryptionMode = "CSE-KMS",
                    KmsKeyArn = args.DataKeyArn,
                },
                S3Encryption = new SecurityConfigurationEncryptionConfigurationS3EncryptionArgs
                {
                    S3EncryptionMode = "SSE-KMS",
                    KmsKeyArn = args.DataKeyArn,
                },
            },
        },
        new CustomResourceOptions
        {
            Parent = parent,
            // Glue changes none of it in place, and the name is taken until the old one is gone.
            DeleteBeforeReplace = true,
        });
}
