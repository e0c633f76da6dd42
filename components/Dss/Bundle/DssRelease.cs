using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.S3;
using Pulumi.Aws.S3.Inputs;

namespace DataPlatform.Components.Dss.Bundle;

/// <summary>
/// What the DSS host is to have, in the assets bucket: the scripts, the settings, and the pointer that names both.
/// </summary>
/// <remarks>
/// The host looks at the pointer every minute. Scripts and settings have the hashes of their contents in their keys, so
/// that a host never mixes those of two deployments, and checks them before it uses them.
/// </remarks>
public sealed class DssRelease : ComponentResource
{
    /// <summary>Key of the pointer in the assets bucket.</summary>
    public const string PointerKey = "dss/release.json";

    private readonly string _name;
    private readonly DssReleaseArgs _args;

    /// <summary>Makes the objects.</summary>
    /// <param name="name">Start of the children's names.</param>
    /// <param name="args">The settings, and where they are kept.</param>
    /// <param name="options">Parent, provider and the like.</param>
    public DssRelease(string name, DssReleaseArgs args, ComponentResourceOptions? options = null)
        : base("dataplatform:dss:DssRelease", name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        var archive = BundleArchive.Current;
        var hashes = Output.Tuple(args.Settings.Apply(ReleasePointer.Hash), args.LaunchId.ToOutput());
        Release = hashes.Apply(of => ReleasePointer.Release(archive.Sha256, of.Item1, of.Item2));
        var bundle = Create("bundle", new("application/x-tar")
        {
            Key = ReleasePointer.Key("bundles", archive.Sha256, "tar"),
            Base64 = Convert.ToBase64String(archive.Bytes.AsSpan()),
        });
        var settings = Create("settings", new("application/json")
        {
            Key = hashes.Apply(of => ReleasePointer.Key("settings", of.Item1, "json")),
            Text = args.Settings,
        });
        var pointer = Create(
            "pointer",
            new("application/json")
            {
                Key = PointerKey,
                Text = hashes.Apply(of => ReleasePointer.Text(args.Target, archive.Sha256, of.Item1, of.Item2)),
            },
            [bundle, settings, .. args.After]);
        Resources = [bundle, settings, pointer];
        RegisterOutputs();
    }

    /// <summary>The release, 12 hexadecimal digits: what has to be waited for anew when it changes.</summary>
    public Output<string> Release { get; }

    /// <summary>The objects: whatever waits for the host comes after them.</summary>
    public ImmutableArray<Resource> Resources { get; }

    // The pointer comes after what it names: a host that sees it finds both.
    private BucketObjectv2 Create(string role, ReleaseObject content, params Resource[] after) => new(
        $"{_name}-{role}",
        new BucketObjectv2Args
        {
            Bucket = _args.Bucket.BucketName,
            Key = content.Key,
            Content = content.Text!,
            ContentBase64 = content.Base64!,
            ContentType = content.Type,

            // Objects take ten tags, which the default tags of a stack may exceed.
            OverrideProvider = new BucketObjectv2OverrideProviderArgs
            {
                DefaultTags = new BucketObjectv2OverrideProviderDefaultTagsArgs { Tags = [] },
            },
        },
        new CustomResourceOptions
        {
            Parent = this,
            // The provider counts the default tags among the inputs all the same, and is known to put them on objects
            // that are there, where more than ten are refused.
            IgnoreChanges = { "tagsAll" },
            DependsOn = _args.Bucket.Encryption is { } encryption ? [encryption, .. after] : after,
        });
}
