using DataPlatform.Components.Registry;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Registry;

public sealed class ImageRegistryTests
{
    private const string Repository = "aws:ecr/repository:Repository";
    private const string Lifecycle = "aws:ecr/lifecyclePolicy:LifecyclePolicy";
    private const string Policy = "aws:ecr/repositoryPolicy:RepositoryPolicy";
    private const string Template = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate";
    private const string Cache = "aws:ecr/pullThroughCacheRule:PullThroughCacheRule";
    private const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
    private const string Prefix = "registry-template";
    private const string Secret =
        "arn:aws:secretsmanager:eu-west-1:123456789012:secret:ecr-pullthroughcache/hub-AbCdEf";

    private static readonly string[] BaseImages =
        ["dss/dku-apideployer-apinode-base", "dss/dku-cde-base", "dss/dku-exec-base", "dss/dku-spark-base"];

    [Test]
    public async Task Registry_WithoutMore_HasTheBaseImagesAndATemplate()
    {
        var run = await Run(Args());
        Assert.Multiple(() =>
        {
            Assert.That(run.Counts, Is.EquivalentTo(new Dictionary<string, int>
            {
                ["dataplatform:registry:ImageRegistry"] = 1,
                [Repository] = 4,
                [Lifecycle] = 4,
                [Policy] = 4,
                [Template] = 1,
                ["aws:iam/role:Role"] = 1,
                [RolePolicy] = 1,
            }));
            Assert.That(run.NamesOf(Repository), Is.EqualTo(BaseImages.Select(name => $"registry-{name}")));
            Assert.That(
                run.Options.Where(options => options.Name != "registry").Select(options => options.Parent),
                Is.All.EqualTo("registry"));
        });
    }

    [TestCase(false, "true")]
    [TestCase(true, "false")]
    public async Task Repositories_Always_AreEncryptedAndScanned(bool protect, string forceDelete)
    {
        var run = await Run(Args(protect));
        Assert.That(
            run.OfType(Repository).Select(repository => repository.Json),
            Is.EqualTo(BaseImages.Select(name =>
                $$$$"""
                {"encryptionConfigurations":[{"encryptionType":"KMS","kmsKey":"arn:key"}],
                "forceDelete":{{{{forceDelete}}}},"imageScanningConfiguration":{"scanOnPush":true},
                "imageTagMutability":"MUTABLE","name":"dataplatform-dev/{{{{name}}}}"}
                """.JoinLines())));
    }

    [Test]
    public async Task Repositories_Always_HaveTheirLifecycleAndPolicy()
    {
        var run = await Run(Args());
        var policy = RegistryPolicies.Repository(
            RecordingCloud.Target(), RecordingCloud.AccountId, ["arn:node"], ["arn:dss"]).ToJson();
        Assert.Multiple(() =>
        {
            foreach (var name in BaseImages)
            {
                Assert.That(
                    run.Single(Lifecycle, $"registry-{name}-lifecycle")["repository"],
                    Is.EqualTo($"dataplatform-dev/{name}"));
                Assert.That(
                    run.Single(Policy, $"registry-{name}-policy")["repository"],
                    Is.EqualTo($"dataplatform-dev/{name}"));
            }

            Assert.That(
                run.OfType(Lifecycle).Select(lifecycle => lifecycle["policy"]),
                Is.All.EqualTo(ImageLifecycle.Of(7, 50)));
            Assert.That(run.OfType(Policy).Select(setting => setting["policy"]), Is.All.EqualTo(policy));
        });
    }

    [Test]
    public async Task Template_Always_HasTheSettingsOfTheRepositories()
    {
        var run = await Run(Args());
        var template = run.Single(Template);
        var repository = run.Single(Repository, "registry-dss/dku-exec-base");
        Assert.Multiple(() =>
        {
            Assert.That(
                StableJson.Of(template.Inputs.RemoveRange(["lifecyclePolicy", "repositoryPolicy"])),
                Is.EqualTo(
                    """
                    {"appliedFors":["CREATE_ON_PUSH","PULL_THROUGH_CACHE"],
                    "customRoleArn":"arn:aws:mock:::registry-template-role",
                    "description":"dataplatform-dev: repositories that ECR makes",
                    "encryptionConfigurations":[{"encryptionType":"KMS","kmsKey":"arn:key"}],
                    "imageTagMutability":"MUTABLE","prefix":"dataplatform-dev","resourceTags":{"team":"a"}}
                    """.JoinLines()));
            Assert.That(
                StableJson.Of(template["encryptionConfigurations"]),
                Is.EqualTo(StableJson.Of(repository["encryptionConfigurations"])));
            Assert.That(template["lifecyclePolicy"], Is.EqualTo(run.OfType(Lifecycle)[0]["policy"]));
            Assert.That(template["repositoryPolicy"], Is.EqualTo(run.OfType(Policy)[0]["policy"]));
            Assert.That(
                run.OptionsOf(Template, Prefix).DependsOn, Is.EqualTo(new[] { "registry-template-policy" }));
            Assert.That(
                run.Single(RolePolicy, "registry-template-policy")["policy"],
                Is.EqualTo(RegistryPolicies.Template(
                    RecordingCloud.Target(), RecordingCloud.AccountId, "arn:key").ToJson()));
        });
    }

    [TestCase(false, null)]
    [TestCase(true, true)]
    public async Task Registry_WhenProtected_KeepsRepositoriesAndTheirSettings(bool protect, bool? expected)
    {
        var run = await Run(Args(protect));
        string[] settings = [Lifecycle, Policy];
        Assert.Multiple(() =>
        {
            Assert.That(
                run.Options.Where(options => options.Type == Repository).Select(options => options.Protect),
                Is.All.EqualTo(expected).And.Exactly(4).Items);
            Assert.That(
                run.Options.Where(options => settings.Append(Repository).Contains(options.Type))
                    .Select(options => options.RetainOnDelete),
                Is.All.EqualTo(expected).And.Exactly(12).Items);
            Assert.That(
                run.Options.Where(options => options.Type != Repository).Select(options => options.Protect),
                Is.All.Null);
        });
    }

    [Test]
    public async Task Caches_WhenAskedFor_AreRulesBehindTheTemplate()
    {
        var run = await Run(Args(caches: [new(UpstreamRegistry.Kubernetes), new(UpstreamRegistry.DockerHub, Secret)]));
        Assert.Multiple(() =>
        {
            Assert.That(run.OfType(Cache).Select(rule => $"{rule.Name} {rule.Json}"), Is.EqualTo(new[]
            {
                $$"""
                registry-hub-cache {"credentialArn":"{{Secret}}","ecrRepositoryPrefix":"dataplatform-dev/hub",
                "upstreamRegistryUrl":"registry-1.docker.io"}
                """.JoinLines(),
                """
                registry-k8s-cache {"ecrRepositoryPrefix":"dataplatform-dev/k8s",
                "upstreamRegistryUrl":"registry.k8s.io"}
                """.JoinLines(),
            }));
            Assert.That(
                run.Options.Where(options => options.Type == Cache).SelectMany(options => options.DependsOn),
                Is.EqualTo(new[] { Prefix, Prefix }));
            Assert.That(
                run.Single(RolePolicy, "registry-nodes-cache-policy")["role"], Is.EqualTo("the-nodes"));
            Assert.That(
                run.Single(RolePolicy, "registry-nodes-cache-policy")["policy"],
                Is.EqualTo(RegistryPolicies.FillCaches(
                    [UpstreamRegistry.DockerHub, UpstreamRegistry.Kubernetes],
                    RecordingCloud.Target(),
                    RecordingCloud.AccountId).ToJson()));
        });
    }

    [Test]
    public async Task Outputs_OfARegistry_AreTheAddresses()
    {
        var found = new Dictionary<string, string>();
        await new RecordingCloud().RunAsync(() =>
        {
            var registry = new ImageRegistry(
                "registry", Args(repositories: ["team-a/trainer"], caches: [new(UpstreamRegistry.Quay)]));
            registry.Url.Apply(url => found["url"] = url);
            registry.RepositoryArnPattern.Apply(arn => found["arn"] = arn);
            registry.CacheUrls[UpstreamRegistry.Quay].Apply(url => found["quay"] = url);
            foreach (var (name, address) in registry.RepositoryUrls)
                address.Apply(url => found[name] = url);
        });
        Assert.That(found, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["url"] = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/dss",
            ["arn"] = "arn:aws:ecr:eu-west-1:123456789012:repository/dataplatform-dev/*",
            ["quay"] = "123456789012.dkr.ecr.eu-west-1.amazonaws.com/dataplatform-dev/quay",
            ["dss/dku-apideployer-apinode-base"] = Url("dss/dku-apideployer-apinode-base"),
            ["dss/dku-cde-base"] = Url("dss/dku-cde-base"),
            ["dss/dku-exec-base"] = Url("dss/dku-exec-base"),
            ["dss/dku-spark-base"] = Url("dss/dku-spark-base"),
            ["team-a/trainer"] = Url("team-a/trainer"),
        }));
    }

    [Test]
    public async Task Names_OfResources_DoNotDependOnTheOrderOfTheLists()
    {
        PullThroughCache[] caches = [new(UpstreamRegistry.Kubernetes), new(UpstreamRegistry.Quay)];
        var one = await Run(Args(repositories: ["a", "b"], caches: caches));
        var other = await Run(Args(repositories: ["b", "a"], caches: [.. caches.Reverse()]));
        Assert.That(
            other.Resources.Select(resource => $"{resource.Name} {resource.Json}"),
            Is.EqualTo(one.Resources.Select(resource => $"{resource.Name} {resource.Json}")));
    }

    private static string Url(string name) => $"https://ecr.mock/registry-{name}";

    private static ImageRegistryArgs Args(
        bool protect = false,
        IReadOnlyList<string>? repositories = null,
        IReadOnlyList<PullThroughCache>? caches = null) => new()
        {
            Target = RecordingCloud.Target(),
            KeyArn = "arn:key",
            PullerArns = ["arn:node"],
            PusherArns = ["arn:dss"],
            Repositories = repositories ?? [],
            Caches = caches ?? [],
            CacheRoleNames = new Dictionary<string, Pulumi.Input<string>> { ["nodes"] = "the-nodes" },
            Tags = new Dictionary<string, string> { ["team"] = "a" },
            Protect = protect,
        };

    private static Task<Recording> Run(ImageRegistryArgs args) =>
        new RecordingCloud().RunAsync(() => _ = new ImageRegistry("registry", args));
}
