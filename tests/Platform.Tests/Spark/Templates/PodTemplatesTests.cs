using System.Collections.Immutable;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark.Jobs;
using DataPlatform.Components.Spark.Templates;
using DataPlatform.Tests.Platform.Common;
using DataPlatform.Tests.Platform.Spark.Packing;
using NUnit.Framework;
using Pulumi;
using Pulumi.Aws.S3;

namespace DataPlatform.Tests.Platform.Spark.Templates;

public sealed class PodTemplatesTests
{
    private const string ObjectToken = "aws:s3/bucketObjectv2:BucketObjectv2";
    private const string Token = "dataplatform:spark:PodTemplates";

    private static ImmutableArray<JobKind> Kinds { get; } =
        [PackedKind.Critical, PackedKind.Shared, PackedKind.Notebook];

    [Test]
    public async Task Templates_DefaultKinds_AreTheSixOfTheirPools()
    {
        var run = await Run(Kinds);
        Assert.Multiple(() =>
        {
            Assert.That(run.NamesOf(ObjectToken), Is.EqualTo(new[]
            {
                "spark-templates-critical-driver", "spark-templates-critical-executor",
                "spark-templates-notebook-driver", "spark-templates-notebook-executor",
                "spark-templates-shared-driver", "spark-templates-shared-executor",
            }));
            Assert.That(run.Resources, Has.Length.EqualTo(8), "the component, the bucket before and six objects");
        });
    }

    [Test]
    public async Task Template_Inputs_AreTextUnderItsHashWithoutTags()
    {
        var run = await Run(Kinds);
        var file = PodTemplateFile.Driver(PackedKind.Shared);
        Assert.That(
            run.Single(ObjectToken, "spark-templates-shared-driver").Json,
            Is.EqualTo(StableJson.Of(new Dictionary<string, object>
            {
                ["bucket"] = "assets-bucket",
                ["key"] = file.Key,
                ["content"] = file.Text,
                ["contentType"] = "application/yaml",
                ["overrideProvider"] = new Dictionary<string, object>
                {
                    ["defaultTags"] = new Dictionary<string, object> { ["tags"] = new Dictionary<string, object>() },
                },
            })));
    }

    [Test]
    public async Task Template_TakenOutOrChanged_IsRetained()
    {
        var run = await Run(Kinds);
        var options = run.OptionsOf(ObjectToken, "spark-templates-notebook-executor");
        Assert.Multiple(() =>
        {
            Assert.That(options.RetainOnDelete, Is.True);
            Assert.That(options.Parent, Is.EqualTo("spark-templates"));
            Assert.That(options.DependsOn, Is.EqualTo(new[] { "before" }));
            Assert.That(run.NamesOf(Token), Is.EqualTo(new[] { "spark-templates" }));
        });
    }

    // Whatever changes the default tags of the stack has no part in objects without tags.
    [Test]
    public async Task Templates_DefaultTagsOfTheProvider_AreIgnoredByAll()
    {
        var run = await Run(Kinds);
        Assert.That(
            run.NamesOf(ObjectToken).Select(name => string.Join(' ', run.OptionsOf(ObjectToken, name).IgnoreChanges)),
            Is.EqualTo(Enumerable.Repeat("tagsAll", 6)));
    }

    [Test]
    public async Task Uris_ByKind_AreWhereTheObjectsAre()
    {
        ImmutableSortedDictionary<string, PodTemplateUris> uris = null!;
        var found = new Dictionary<string, string>();
        _ = await new RecordingCloud().RunAsync(() =>
        {
            uris = Create(Kinds).Uris;
            _ = uris["shared"].Driver.Apply(uri => found["driver"] = uri);
            _ = uris["shared"].Executor.Apply(uri => found["executor"] = uri);
        });
        Assert.Multiple(() =>
        {
            Assert.That(uris.Keys, Is.EqualTo(new[] { "critical", "notebook", "shared" }));
            Assert.That(
                found["driver"], Is.EqualTo($"s3://assets-bucket/{PodTemplateFile.Driver(PackedKind.Shared).Key}"));
            Assert.That(
                found["executor"], Is.EqualTo($"s3://assets-bucket/{PodTemplateFile.Executor(PackedKind.Shared).Key}"));
        });
    }

    [Test]
    public async Task Resources_DefaultKinds_AreAllObjects()
    {
        PodTemplates templates = null!;
        _ = await new RecordingCloud().RunAsync(() => templates = Create(Kinds));
        Assert.That(
            templates.Resources.Select(resource => resource.GetResourceName()),
            Is.EqualTo(new[]
            {
                "spark-templates-critical-driver", "spark-templates-critical-executor",
                "spark-templates-notebook-driver", "spark-templates-notebook-executor",
                "spark-templates-shared-driver", "spark-templates-shared-executor",
            }));
    }

    [Test]
    public async Task Templates_OrderOfKinds_ChangesNothing()
    {
        var run = await Run(Kinds);
        var reversed = await Run([.. Kinds.Reverse()]);
        Assert.That(reversed.Resources.Select(Text), Is.EqualTo(run.Resources.Select(Text)));
    }

    [Test]
    public void Validate_KindTwice_IsRefused() => Assert.That(
        Args([PackedKind.Shared, PackedKind.Critical, PackedKind.Shared]).Validate,
        Throws.ArgumentException.With.Message.EqualTo("Kinds: 'shared' is given twice; accepted: each name once"));

    private static string Text(RecordedInputs resource) => $"{resource.Type} {resource.Name} {resource.Json}";

    private static Task<Recording> Run(ImmutableArray<JobKind> kinds) =>
        new RecordingCloud().RunAsync(() => _ = Create(kinds));

    private static PodTemplates Create(ImmutableArray<JobKind> kinds) =>
        new("spark-templates", Args(kinds, new Bucket("before")));

    private static PodTemplatesArgs Args(ImmutableArray<JobKind> kinds, Resource? encryption = null) => new()
    {
        Kinds = kinds,
        Bucket = new LakeBucket(
            LakeBucketRole.Assets, Output.Create("assets-bucket"), Output.Create("arn:aws:s3:::assets-bucket"))
        {
            Encryption = encryption,
        },
    };
}
