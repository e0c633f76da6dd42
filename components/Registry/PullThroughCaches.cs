using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Iam;

namespace DataPlatform.Components.Registry;

/// <summary>The rules by which ECR fetches images from public registries, and who may be first to ask.</summary>
internal static class PullThroughCaches
{
    /// <summary>Makes them.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="parent">The component that they belong to.</param>
    /// <param name="args">Names the registries and the roles.</param>
    /// <param name="template">The settings of the repositories that hold what was fetched.</param>
    /// <returns>The addresses by which images of the registries are pulled.</returns>
    public static ImmutableSortedDictionary<UpstreamRegistry, Output<string>> Create(
        string name, ComponentResource parent, ImageRegistryArgs args, RepositoryTemplate template)
    {
        var target = args.Target;
        if (args.Caches.Count > 0)
            PermitFilling(name, parent, args);
        return args.Caches.ToImmutableSortedDictionary(cache => cache.Upstream, cache =>
        {
            var rule = new PullThroughCacheRule(
                $"{name}-{UpstreamRegistries.Folder(cache.Upstream)}-cache",
                new PullThroughCacheRuleArgs
                {
                    EcrRepositoryPrefix = RegistryNames.CacheFolder(target.NamePrefix, cache.Upstream),
                    UpstreamRegistryUrl = UpstreamRegistries.Url(cache.Upstream),
                    CredentialArn = cache.CredentialArn!,
                },
                // A repository that is made before the template would never get its settings.
                new CustomResourceOptions { Parent = parent, DependsOn = { template.Template } });
            return Output.Tuple(target.AccountId, rule.EcrRepositoryPrefix).Apply(
                known => $"{RegistryNames.Host(target, known.Item1)}/{known.Item2}");
        });
    }

    // By IAM and not by the registry's policy, of which an account has one for all that is deployed to it.
    private static void PermitFilling(string name, ComponentResource parent, ImageRegistryArgs args)
    {
        var target = args.Target;
        var upstreams = args.Caches.Select(cache => cache.Upstream).ToImmutableArray();
        foreach (var (label, role) in args.CacheRoleNames)
        {
            _ = new RolePolicy(
                $"{name}-{label}-cache-policy",
                new RolePolicyArgs
                {
                    Role = role,
                    Policy = target.AccountId.Apply(
                        account => RegistryPolicies.FillCaches(upstreams, target, account).ToJson()),
                },
                new CustomResourceOptions { Parent = parent });
        }
    }
}
