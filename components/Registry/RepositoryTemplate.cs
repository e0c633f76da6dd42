using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Registry;

/// <summary>The settings of repositories that ECR makes by itself below the platform's folder.</summary>
internal sealed class RepositoryTemplate
{
    /// <summary>Makes the template and the role by which ECR follows it.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="args">What repositories are like.</param>
    /// <param name="lifecycle">The lifecycle policy of every repository.</param>
    /// <param name="policy">The policy of every repository.</param>
    public RepositoryTemplate(
        string name, ComponentResource parent, ImageRegistryArgs args, string lifecycle, Output<string> policy)
    {
        var target = args.Target;
        // Without a role of its own a template takes neither a key nor tags, and fails when it is used.
        var role = new Role(
            $"{name}-template-role",
            new RoleArgs
            {
                Description = $"{target.NamePrefix}: ECR makes repositories",
                AssumeRolePolicy = RegistryPolicies.TemplateTrust.ToJson(),
            },
            new CustomResourceOptions { Parent = parent });
        var permissions = new RolePolicy(
            $"{name}-template-policy",
            new RolePolicyArgs
            {
                Role = role.Name,
                Policy = Output.Tuple(target.AccountId, args.KeyArn.ToOutput()).Apply(
                    known => RegistryPolicies.Template(target, known.Item1, known.Item2).ToJson()),
            },
            new CustomResourceOptions { Parent = parent });
        Template = new RepositoryCreationTemplate(
            $"{name}-template",
            new RepositoryCreationTemplateArgs
            {
                Prefix = target.NamePrefix,
                Description = $"{target.NamePrefix}: repositories that ECR makes",
                AppliedFors = { "CREATE_ON_PUSH", "PULL_THROUGH_CACHE" },
                CustomRoleArn = role.Arn,
                EncryptionConfigurations =
                {
                    new RepositoryCreationTemplateEncryptionConfigurationArgs
                    {
                        EncryptionType = "KMS",
                        KmsKey = args.KeyArn,
                    },
                },
                ImageTagMutability = "MUTABLE",
                LifecyclePolicy = lifecycle,
                RepositoryPolicy = policy,
                ResourceTags = args.Tags.ToDictionary(),
            },
            new CustomResourceOptions { Parent = parent, DependsOn = { permissions } });
    }

    /// <summary>The template; what makes ECR make repositories comes after it.</summary>
    public RepositoryCreationTemplate Template { get; }
}
