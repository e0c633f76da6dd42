using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.CloudWatch;
using Pulumi.Aws.RedshiftServerless;

namespace DataPlatform.Components.Warehouse;

/// <summary>Where a warehouse's data is: a namespace of Redshift Serverless, and its log groups.</summary>
internal static class WarehouseStore
{
    // Redshift makes the groups itself where there are none, without a key and for ever, and takes those that it finds:
    // https://docs.aws.amazon.com/redshift/latest/mgmt/serverless-audit-logging.html
    private static readonly ImmutableArray<string> LogTypes = ["connectionlog", "useractivitylog", "userlog"];

    public static Namespace Create(string name, ComponentResource parent, WarehouseArgs args, WarehouseRoles roles)
    {
        bool? keep = args.Protect ? true : null;
        return new Namespace(
            $"{name}-namespace",
            new NamespaceArgs
            {
                NamespaceName = args.Target.NamePrefix,
                DbName = args.Options.Database,
                AdminUsername = args.Options.AdminUser,
                // No password beside it, not even an empty one: the provider refuses both together.
                ManageAdminPassword = true,
                AdminPasswordSecretKmsKeyId = args.SecretsKeyArn,
                KmsKeyId = args.KeyArn,
                IamRoles = { roles.Copy.Arn, roles.Spectrum.Arn },
                DefaultIamRoleArn = roles.Copy.Arn,
                LogExports = LogTypes,
                Tags = { ["Name"] = args.Target.NamePrefix },
            },
            new CustomResourceOptions
            {
                Parent = parent,
                DependsOn = [.. LogTypes.Select(type => CreateLogGroup(name, parent, args, type))],
                // The name is taken until the old one is gone.
                DeleteBeforeReplace = true,
                // To change the name of an administrator whose password AWS keeps fails in the provider.
                IgnoreChanges = { "adminUsername" },
                Protect = keep,
                RetainOnDelete = keep,
            });
    }

    private static LogGroup CreateLogGroup(string name, ComponentResource parent, WarehouseArgs args, string type)
    {
        var groupName = $"/aws/redshift/{args.Target.NamePrefix}/{type}";
        return new LogGroup(
            $"{name}-{type}",
            new LogGroupArgs
            {
                Name = groupName,
                KmsKeyId = args.LogsKeyArn,
                RetentionInDays = args.LogRetentionInDays,
                Tags = { ["Name"] = groupName },
            },
            new CustomResourceOptions { Parent = parent, RetainOnDelete = args.Protect ? true : null });
    }
}
