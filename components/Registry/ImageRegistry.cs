using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Ecr.Inputs;

namespace DataPlatform.Components.Registry;

/// <summary>
/// The repositories for container images: encrypted, scanned at each push, cleaned up with time, and open to those who
/// are named and to nobody else of the account.
/// </summary>
/// <remarks>
/// DSS makes further repositories in its own folder, by calls that take none of these settings: they are encrypted with
/// AWS's key and keep their images. What ECR makes by itself, on a push to a name that is not there or through a cache,
/// gets all of them but the scan, which is the account's setting there.
/// </remarks>
public sealed class ImageRegistry : ComponentResource
{
    private readonly string _name;
    private readonly ImageRegistryArgs _args;
    private readonly string _lifecycle;
    private readonly Output<string> _policy;

    /// <summary>Makes the repositories.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">What the repositories are like.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public ImageRegistry(string name, ImageRegistryArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:registry:ImageRegistry", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _name = name;
        _args = args;
        _lifecycle = ImageLifecycle.Of(args.UntaggedDays, args.KeepImages);
        _policy = Policy();
        var target = args.Target;
        RepositoryUrls = RegistryNames.BaseImages.Concat(args.Repositories).ToImmutableSortedDictionary(
            repository => repository, repository => Create(repository).RepositoryUrl, StringComparer.Ordinal);
        var template = new RepositoryTemplate(name, this, args, _lifecycle, _policy);
        CacheUrls = PullThroughCaches.Create(name, this, args, template);
        Url = target.AccountId.Apply(
            account => $"{RegistryNames.Host(target, account)}/{target.NamePrefix}/{RegistryNames.DssFolder}");
        RepositoryArnPattern = target.AccountId.Apply(account => RegistryNames.ArnPattern(target, account));
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["url"] = Url,
            ["repositoryArnPattern"] = RepositoryArnPattern,
        });
    }

    /// <summary>What DSS is given as its registry: host and folder, to which it appends the images' names.</summary>
    public Output<string> Url { get; }

    /// <summary>
    /// Addresses of the repositories, by their names below the name prefix: <c>dss/dku-exec-base</c> and so on.
    /// </summary>
    public ImmutableSortedDictionary<string, Output<string>> RepositoryUrls { get; }

    /// <summary>Addresses that stand for the public registries in the names of their images.</summary>
    public ImmutableSortedDictionary<UpstreamRegistry, Output<string>> CacheUrls { get; }

    /// <summary>ARN pattern of all repositories of the platform, those that DSS makes included.</summary>
    public Output<string> RepositoryArnPattern { get; }

    private Output<string> Policy() => Output.Tuple(
        _args.Target.AccountId,
        Output.All(_args.PullerArns),
        Output.All(_args.PusherArns)).Apply(known =>
            RegistryPolicies.Repository(_args.Target, known.Item1, known.Item2, known.Item3).ToJson());

    private Repository Create(string name)
    {
        var repository = new Repository(
            $"{_name}-{name}",
            new RepositoryArgs
            {
                Name = RegistryNames.Whole(_args.Target, name),
                // DSS pushes an image that it builds again under the tag it had.
                ImageTagMutability = "MUTABLE",
                EncryptionConfigurations =
                {
                    new RepositoryEncryptionConfigurationArgs { EncryptionType = "KMS", KmsKey = _args.KeyArn },
                },
                ImageScanningConfiguration = new RepositoryImageScanningConfigurationArgs { ScanOnPush = true },
                ForceDelete = !_args.Protect,
            },
            new CustomResourceOptions
            {
                Parent = this,
                Protect = _args.Protect ? true : null,
                RetainOnDelete = _args.Protect ? true : null,
            });
        _ = new LifecyclePolicy(
            $"{_name}-{name}-lifecycle",
            new LifecyclePolicyArgs { Repository = repository.Name, Policy = _lifecycle },
            Setting);
        _ = new RepositoryPolicy(
            $"{_name}-{name}-policy",
            new RepositoryPolicyArgs { Repository = repository.Name, Policy = _policy },
            Setting);
        return repository;
    }

    // A repository that outlives the stack keeps the settings that guard it.
    private CustomResourceOptions Setting =>
        new() { Parent = this, RetainOnDelete = _args.Protect ? true : null };
}
