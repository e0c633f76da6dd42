using System.Collections.Immutable;
using DataPlatform.Components.Network;
using DataPlatform.Components.Registry;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>The repositories for container images: keys <c>registry:…</c>.</summary>
public sealed record RegistrySettings
{
    private const string RepositoriesKey = "repositories";

    /// <summary><c>registry:enabled</c>: whether there are repositories at all; default true.</summary>
    public required bool Enabled { get; init; }

    /// <summary>
    /// <c>registry:repositories</c>: repositories beside those of DSS's base images, below the name prefix, in
    /// the order of their names; default none.
    /// </summary>
    public required ImmutableArray<string> Repositories { get; init; }

    /// <summary>
    /// <c>registry:untaggedDays</c>: days after which images without a tag are deleted, 1 to 3650; default 7.
    /// </summary>
    public required int UntaggedDays { get; init; }

    /// <summary>
    /// <c>registry:keepImages</c>: images that each repository keeps, the newest, 1 to 10000; default 50.
    /// </summary>
    public required int KeepImages { get; init; }

    /// <summary>
    /// <c>registry:pullThrough</c>: public registries that images are pulled through, each once; not in the China
    /// regions; default none.
    /// </summary>
    public required ImmutableArray<PullThroughCache> PullThrough { get; init; }

    /// <summary>
    /// <c>registry:pusherArns</c>: IAM roles and users that push beside DSS; default none.
    /// </summary>
    public required ImmutableArray<string> PusherArns { get; init; }

    /// <summary>
    /// <c>registry:pullerArns</c>: IAM roles and users that pull beside the cluster's nodes; default none.
    /// </summary>
    public required ImmutableArray<string> PullerArns { get; init; }

    private static Scalar<string> Repository { get; } = Scalars.Text("a name", "a name such as team-a/trainer");

    private static Scalar<string> CredentialArn { get; } = Scalars.Text("an ARN", "the ARN of a secret");

    private static Scalar<UpstreamRegistry> Upstreams { get; } = Scalars.OneOf(
        ("ecrPublic", UpstreamRegistry.EcrPublic),
        ("kubernetes", UpstreamRegistry.Kubernetes),
        ("quay", UpstreamRegistry.Quay),
        ("dockerHub", UpstreamRegistry.DockerHub),
        ("github", UpstreamRegistry.GitHub),
        ("gitlab", UpstreamRegistry.GitLab));

    /// <param name="section">The keys.</param>
    /// <param name="region">The platform's region; null where it is not known.</param>
    /// <param name="namePrefix">The platform's and the stack's name, which begin all names.</param>
    internal static RegistrySettings Read(SettingsSection section, AwsRegion? region, string namePrefix) => new()
    {
        Enabled = section.Get("enabled", Scalars.TrueOrFalse, true),
        Repositories = ReadRepositories(section, namePrefix),
        UntaggedDays = section.Get("untaggedDays", Scalars.Whole(1, 3650), 7),
        KeepImages = section.Get("keepImages", Scalars.Whole(1, 10000), 50),
        PullThrough = ReadCaches(section, region, namePrefix),
        PusherArns = ReadPrincipals(section, "pusherArns", region),
        PullerArns = ReadPrincipals(section, "pullerArns", region),
    };

    private static ImmutableArray<string> ReadPrincipals(SettingsSection section, string key, AwsRegion? region) =>
        section.List(
            key, PrincipalArns.Of(region?.Partition ?? "aws", "role", "user"), "ARNs of IAM roles and users");

    private static ImmutableArray<string> ReadRepositories(SettingsSection section, string namePrefix)
    {
        var names = section.List(RepositoriesKey, Repository, "names of repositories");
        ItemMistakes.Refuse(section, names
            .Select((name, index) => (Mistake: RegistryCheck.FindRepository(name, namePrefix), index))
            .Where(found => found.Mistake is not null)
            .Select(found => found.Mistake! with { Property = $"{RepositoriesKey}[{found.index}]" }));
        return [.. names.Order(StringComparer.Ordinal)];
    }

    private static ImmutableArray<PullThroughCache> ReadCaches(
        SettingsSection section, AwsRegion? region, string namePrefix)
    {
        var seen = new HashSet<UpstreamRegistry>();
        var caches = section.Objects("pullThrough", "registries", item =>
        {
            var isKnown = item.TryRequire("upstream", Upstreams, out var upstream);
            var credential = item.TryGet("credentialArn", CredentialArn, out var arn) ? arn : null;
            if (!isKnown)
                return null;
            var cache = new PullThroughCache(upstream, credential);
            if (!seen.Add(upstream))
                item.Refuse("upstream", "is given twice; accepted: each registry once");
            else if (region is not null && RegistryCheck.FindCache(cache, namePrefix, region) is { } mistake)
                ItemMistakes.Refuse(item, mistake);
            return cache;
        });
        return [.. caches.OfType<PullThroughCache>().OrderBy(cache => cache.Upstream)];
    }
}
