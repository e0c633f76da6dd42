using DataPlatform.Components.Registry;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Registry;

public sealed class RegistryCheckTests
{
    private const string Name = "dataplatform-dev";
    private const string Secret =
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";

    private const string AcceptedName =
        "lower-case letters and digits, between them single dots, hyphens, underscores and slashes, at most 239 "
        + "characters";

    [TestCase("trainer")]
    [TestCase("a")]
    [TestCase("team-a/trainer_2.x")]
    [TestCase("dss/dku-exec-base-abc")]
    [TestCase("publicity/a")]
    public void Repository_WithAGoodName_IsAccepted(string name) =>
        Assert.That(RegistryCheck.FindRepository(name, Name), Is.Null);

    [TestCase("")]
    [TestCase("Trainer")]
    [TestCase("/trainer")]
    [TestCase("trainer/")]
    [TestCase("a//b")]
    [TestCase("a--b")]
    [TestCase("-a")]
    [TestCase("a b")]
    [TestCase("a\n")]
    public void Repository_WithABadName_IsRefused(string name) =>
        Assert.That(
            $"{RegistryCheck.FindRepository(name, Name)}",
            Is.EqualTo($"repositories: '{name}' is not a name of a repository; accepted: {AcceptedName}"));

    [TestCase(239, true)]
    [TestCase(240, false)]
    public void Repository_WithALongName_FitsWithThePrefix(int length, bool fits) =>
        Assert.That(RegistryCheck.FindRepository(new string('a', length), Name) is null, Is.EqualTo(fits));

    [TestCase("dss/dku-exec-base", " is there already, for a base image of DSS; accepted: another name")]
    [TestCase("hub/a", " is in a folder for images of a public registry; accepted: another first part")]
    [TestCase("k8s", " is in a folder for images of a public registry; accepted: another first part")]
    public void Repository_WithATakenName_IsRefused(string name, string message) =>
        Assert.That($"{RegistryCheck.FindRepository(name, Name)}", Is.EqualTo($"repositories: '{name}'{message}"));

    [Test]
    public void Cache_OfEveryRegistry_IsAccepted() =>
        Assert.That(
            UpstreamRegistries.All.Select(upstream => RegistryCheck.FindCache(
                new(upstream, UpstreamRegistries.NeedsCredential(upstream) ? Secret : null),
                Name,
                RecordingCloud.Ireland)),
            Is.All.Null.And.Exactly(6).Items);

    [TestCase(UpstreamRegistry.Quay, Secret, "credentialArn: is given for a registry that asks for no account; "
        + "accepted: none")]
    [TestCase(UpstreamRegistry.DockerHub, null, "credentialArn: is required, because the registry asks for an account; "
        + "accepted: arn:aws:secretsmanager:eu-west-1:<account>:secret:ecr-pullthroughcache/<name>")]
    [TestCase(UpstreamRegistry.GitHub, null, "credentialArn: is required, because the registry asks for an account; "
        + "accepted: arn:aws:secretsmanager:eu-west-1:<account>:secret:ecr-pullthroughcache/<name>")]
    public void Cache_WithAWrongCredential_IsRefused(UpstreamRegistry upstream, string? arn, string message) =>
        Assert.That(
            $"{RegistryCheck.FindCache(new(upstream, arn), Name, RecordingCloud.Ireland)}", Is.EqualTo(message));

    [TestCase("arn:aws:secretsmanager:eu-west-2:123456789012:secret:ecr-pullthroughcache/hub")]
    [TestCase("arn:aws-us-gov:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub")]
    [TestCase("arn:aws:secretsmanager:eu-west-1:123456789012:secret:hub")]
    [TestCase("hub")]
    public void Cache_WithASecretThatEcrDoesNotRead_IsRefused(string arn) =>
        Assert.That(
            $"{RegistryCheck.FindCache(new(UpstreamRegistry.GitLab, arn), Name, RecordingCloud.Ireland)}",
            Is.EqualTo(
                $"credentialArn: '{arn}' is not the ARN of a secret that ECR reads here; accepted: "
                + "arn:aws:secretsmanager:eu-west-1:<account>:secret:ecr-pullthroughcache/<name>"));

    [TestCase("dataplatform-test-23456", UpstreamRegistry.GitLab, true)]
    [TestCase("dataplatform-test-234567", UpstreamRegistry.GitLab, false)]
    [TestCase("data--dev", UpstreamRegistry.Quay, false)]
    public void Cache_ByTheLengthOfTheName_FitsIntoEcr(string name, UpstreamRegistry upstream, bool fits) =>
        Assert.That(
            RegistryCheck.FindCache(
                new(upstream, UpstreamRegistries.NeedsCredential(upstream) ? Secret : null),
                name,
                RecordingCloud.Ireland)?.Property,
            Is.EqualTo(fits ? null : "upstream"));

    [Test]
    public void Cache_InChina_IsRefused() =>
        Assert.That(
            $"{RegistryCheck.FindCache(new(UpstreamRegistry.Quay), Name, RecordingCloud.Region("cn-north-1"))}",
            Is.EqualTo("upstream: ECR pulls through no registry in cn-north-1; accepted: none in the China regions"));

    [Test]
    public void Args_WhenNothingElseIsSaid_HaveTheDocumentedDefaults()
    {
        var args = new ImageRegistryArgs { Target = RecordingCloud.Target(), KeyArn = "key" };
        Assert.Multiple(() =>
        {
            Assert.That((args.UntaggedDays, args.KeepImages, args.Protect), Is.EqualTo((7, 50, false)));
            Assert.That(args.Validate, Throws.Nothing);
        });
    }

    [Test]
    public void Args_OutOfRangeOrNotUnique_AreRefused()
    {
        PullThroughCache cache = new(UpstreamRegistry.Quay);
        Assert.Multiple(() =>
        {
            Refuses(Args(untaggedDays: 0), "UntaggedDays is 0; accepted: 1 to 3650");
            Refuses(Args(keepImages: 10001), "KeepImages is 10001; accepted: 1 to 10000");
            Refuses(
                Args(repositories: ["A"]),
                $"Repositories: 'A' is not a name of a repository; accepted: {AcceptedName}");
            Refuses(Args(repositories: ["ab", "ab"]), "Repositories has 'ab' twice; accepted: each once");
            Refuses(Args(caches: [cache, cache]), "Caches has 'Quay' twice; accepted: each once");
            Refuses(
                Args(caches: [cache with { CredentialArn = Secret }]),
                "Caches[Quay].credentialArn: is given for a registry that asks for no account; accepted: none");
        });
    }

    private static void Refuses(ImageRegistryArgs args, string message) =>
        Assert.That(args.Validate, Throws.ArgumentException.With.Message.StartsWith(message));

    private static ImageRegistryArgs Args(
        int untaggedDays = 7,
        int keepImages = 50,
        IReadOnlyList<string>? repositories = null,
        IReadOnlyList<PullThroughCache>? caches = null) => new()
        {
            Target = RecordingCloud.Target(),
            KeyArn = "key",
            UntaggedDays = untaggedDays,
            KeepImages = keepImages,
            Repositories = repositories ?? [],
            Caches = caches ?? [],
        };
}
