using System.Collections.Immutable;
using DataPlatform.Components.Spark.Jobs;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Spark.Templates;

/// <summary>
/// The pod templates of kinds of jobs, as objects of the assets bucket: what nodes drivers and executors run on.
/// </summary>
/// <remarks>
/// An object's key has the hash of its text, and objects are retained in AWS: when a pool changes, jobs that run, and
/// requests that were handed out, keep the templates that they were made with.
/// </remarks>
public sealed class PodTemplates : ComponentResource
{
    private readonly string _name;
    private readonly PodTemplatesArgs _args;
    private readonly ImmutableArray<Resource>.Builder _resources = ImmutableArray.CreateBuilder<Resource>();

    /// <summary>Makes the objects.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The kinds, and where their templates are kept.</param>
    /// <param name="options">Parent, provider and the like.</param>
    /// <exception cref="ArgumentException">An argument is not accepted.</exception>
    public PodTemplates(string name, PodTemplatesArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:spark:PodTemplates", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        args.Validate();
        _name = name;
        _args = args;
        Uris = args.Kinds.OrderBy(kind => kind.Name, StringComparer.Ordinal).ToImmutableSortedDictionary(
            kind => kind.Name, Create, StringComparer.Ordinal);
        Resources = _resources.ToImmutable();
        RegisterOutputs();
    }

    /// <summary>Where the templates are, by kind of jobs.</summary>
    public ImmutableSortedDictionary<string, PodTemplateUris> Uris { get; }

    /// <summary>The objects: whatever starts jobs comes after them.</summary>
    public ImmutableArray<Resource> Resources { get; }

    private PodTemplateUris Create(JobKind kind) =>
        new(Create(PodTemplateFile.Driver(kind)), Create(PodTemplateFile.Executor(kind)));

    private Output<string> Create(PodTemplateFile file)
    {
        var template = new BucketObjectv2(
            $"{_name}-{file.Name}",
            new BucketObjectv2Args
            {
                Bucket = _args.Bucket.BucketName,
                Key = file.Key,
                Content = file.Text,
                ContentType = "application/yaml",

                // Objects take ten tags, which the default tags of a stack may exceed.
                OverrideProvider = new BucketObjectv2OverrideProviderArgs
                {
                    DefaultTags = new BucketObjectv2OverrideProviderDefaultTagsArgs { Tags = [] },
                },
            },
            new CustomResourceOptions
            {
                Parent = this,
                RetainOnDelete = true,
                // The provider counts the default tags among the inputs all the same, and is known to put them on
                // objects that are there, where more than ten are refused.
                IgnoreChanges = { "tagsAll" },
                DependsOn = _args.Bucket.Encryption is { } encryption ? [encryption] : [],
            });
        _resources.Add(template);
        return Output.Format($"s3://{template.Bucket}/{template.Key}");
    }
}
