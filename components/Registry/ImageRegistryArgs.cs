using System.Collections.Immutable;
using DataPlatform.Components.Common;
using Pulumi;

namespace DataPlatform.Components.Registry;

/// <summary>What <see cref="ImageRegistry"/> needs.</summary>
public sealed class ImageRegistryArgs
{
    /// <summary>Where the repositories are made.</summary>
    public required AwsTarget Target { get; init; }

    /// <summary>ARN of the KMS key that encrypts the images.</summary>
    public required Input<string> KeyArn { get; init; }

    /// <summary>
    /// Repositories beside those of DSS's base images, by their names below the name prefix, for example
    /// <c>team-a/trainer</c>. Default: none.
    /// </summary>
    public IReadOnlyList<string> Repositories { get; init; } = [];

    /// <summary>Public registries that images are pulled through, each once. Default: none.</summary>
    public IReadOnlyList<PullThroughCache> Caches { get; init; } = [];

    /// <summary>
    /// Names of the roles that may be the first to pull an image through a cache, by a label each. Default: none.
    /// </summary>
    public IReadOnlyDictionary<string, Input<string>> CacheRoleNames { get; init; } =
        ImmutableSortedDictionary<string, Input<string>>.Empty;

    /// <summary>ARNs of the roles and users that pull, the nodes' roles among them. Default: none.</summary>
    public IReadOnlyList<Input<string>> PullerArns { get; init; } = [];

    /// <summary>ARNs of the roles and users that push, and pull, the role of DSS among them. Default: none.</summary>
    public IReadOnlyList<Input<string>> PusherArns { get; init; } = [];

    /// <summary>Days after which an image without a tag is deleted, 1 to 3650. Default: 7.</summary>
    public int UntaggedDays { get; init; } = 7;

    /// <summary>
    /// Images that each repository keeps, the newest, 1 to 10000; more than are in use at any time. Default: 50.
    /// </summary>
    public int KeepImages { get; init; } = 50;

    /// <summary>Tags of the repositories that ECR makes by itself. Default: none.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Repositories cannot be deleted by the stack, and outlive it; otherwise they are deleted with their images.
    /// Default: false.
    /// </summary>
    public bool Protect { get; init; }

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">Names the property, its value and what is accepted.</exception>
    public void Validate()
    {
        ArgumentCheck.Range(nameof(UntaggedDays), UntaggedDays, 1, 3650);
        ArgumentCheck.Range(nameof(KeepImages), KeepImages, 1, 10000);
        foreach (var repository in Repositories)
        {
            if (RegistryCheck.FindRepository(repository, Target.NamePrefix) is { } mistake)
                throw Refusal(nameof(Repositories), mistake with { Property = nameof(Repositories) });
        }

        foreach (var cache in Caches)
        {
            if (RegistryCheck.FindCache(cache, Target.NamePrefix, Target.Region) is { } mistake)
            {
                throw Refusal(
                    nameof(Caches),
                    mistake with { Property = $"{nameof(Caches)}[{cache.Upstream}].{mistake.Property}" });
            }
        }

        Once(nameof(Repositories), Repositories);
        Once(nameof(Caches), Caches.Select(cache => cache.Upstream));
    }

    private static ArgumentException Refusal(string property, Mistake mistake) => new($"{mistake}", property);

    private static void Once<T>(string property, IEnumerable<T> items)
    {
        if (items.GroupBy(item => item).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"{property} has '{twice.Key}' twice; accepted: each once", property);
    }
}
