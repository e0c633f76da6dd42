using System.Text.RegularExpressions;
using DataPlatform.Components.Common;
using DataPlatform.Components.Network;

namespace DataPlatform.Components.Registry;

/// <summary>The rules that hold for one repository and for one pull-through cache.</summary>
public static partial class RegistryCheck
{
    private const int LongestName = 256;
    private const int LongestCacheFolder = 30;

    /// <summary>What is wrong with the name of a further repository; null: nothing.</summary>
    /// <param name="repository">The name below the platform's folder.</param>
    /// <param name="namePrefix">Name of the platform's folder.</param>
    public static Mistake? FindRepository(string repository, string namePrefix)
    {
        ArgumentNullException.ThrowIfNull(repository);
        ArgumentNullException.ThrowIfNull(namePrefix);
        const string Property = "repositories";
        var room = LongestName - namePrefix.Length - 1;
        if (!RepositoryName().IsMatch(repository) || repository.Length > room)
        {
            return new(
                Property,
                $"'{repository}' is not a name of a repository",
                "lower-case letters and digits, between them single dots, hyphens, underscores and slashes, at most "
                + $"{room} characters");
        }

        if (RegistryNames.BaseImages.Contains(repository))
            return new(Property, $"'{repository}' is there already, for a base image of DSS", "another name");
        var folder = repository.Split('/')[0];
        return UpstreamRegistries.All.Any(upstream => UpstreamRegistries.Folder(upstream) == folder)
            ? new(Property, $"'{repository}' is in a folder for images of a public registry", "another first part")
            : null;
    }

    /// <summary>What is wrong with a cache; null: nothing.</summary>
    /// <param name="cache">The cache.</param>
    /// <param name="namePrefix">Name of the platform's folder.</param>
    /// <param name="region">The platform's region.</param>
    public static Mistake? FindCache(PullThroughCache cache, string namePrefix, AwsRegion region)
    {
        ArgumentNullException.ThrowIfNull(cache);
        ArgumentNullException.ThrowIfNull(region);
        // https://docs.amazonaws.cn/AmazonECR/latest/userguide/pull-through-cache.html
        if (region.Partition == "aws-cn")
            return new("upstream", $"ECR pulls through no registry in {region.Name}", "none in the China regions");
        var folder = RegistryNames.CacheFolder(namePrefix, cache.Upstream);
        if (folder.Length > LongestCacheFolder || !RepositoryName().IsMatch(folder))
        {
            return new(
                "upstream",
                $"its folder '{folder}' is not one that ECR pulls through",
                $"at most {LongestCacheFolder} characters without two hyphens in a row: a shorter name of platform or "
                + "stack");
        }

        return FindCredential(cache, region);
    }

    private static Mistake? FindCredential(PullThroughCache cache, AwsRegion region)
    {
        const string Property = "credentialArn";
        var arn = $"arn:{region.Partition}:secretsmanager:{region.Name}:<account>:secret:ecr-pullthroughcache/<name>";
        if (!UpstreamRegistries.NeedsCredential(cache.Upstream))
        {
            return cache.CredentialArn is null
                ? null
                : new(Property, "is given for a registry that asks for no account", "none");
        }

        if (cache.CredentialArn is null)
            return new(Property, "is required, because the registry asks for an account", arn);
        var match = Secret().Match(cache.CredentialArn);
        return match.Success
            && match.Groups["partition"].Value == region.Partition
            && match.Groups["region"].Value == region.Name
                ? null
                : new(Property, $"'{cache.CredentialArn}' is not the ARN of a secret that ECR reads here", arn);
    }

    // Narrower than ECR itself, which takes several hyphens in a row where the AWS provider does not.
    [GeneratedRegex(@"^([a-z0-9]+([._-][a-z0-9]+)*/)*[a-z0-9]+([._-][a-z0-9]+)*\z")]
    private static partial Regex RepositoryName();

    [GeneratedRegex(
        @"^arn:(?<partition>[a-z-]+):secretsmanager:(?<region>[a-z0-9-]+):[0-9]{12}:secret:"
        + @"ecr-pullthroughcache/[a-zA-Z0-9/_+=.@-]+\z")]
    private static partial Regex Secret();
}
