using System.Collections.Immutable;
using DataPlatform.Components.Dss;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Platform.Dss.Host;

public sealed class DssImagesTests
{
    private const string Id = "ami-0123456789abcdef0";

    [TestCase(
        DssOperatingSystem.AlmaLinux9, "eu-west-1", "764336703387", "AlmaLinux OS 9.8.20261005 x86_64")]
    [TestCase(
        DssOperatingSystem.AmazonLinux2023, "cn-north-1", "amazon", "al2023-ami-2023.12.20260930.0-kernel-6.1-x86_64")]
    [TestCase(
        DssOperatingSystem.RedHat9, "eu-west-1", "309956199498", "RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3")]
    [TestCase(
        DssOperatingSystem.RedHat9, "us-gov-west-1", "219670896067", "RHEL-9.8.0_HVM-20260908-x86_64-0-Hourly2-GP3")]
    public async Task Image_ByDefault_IsTheNamedOneOfItsMaker(
        DssOperatingSystem system, string region, string owner, string name)
    {
        var (id, queries) = await ResolveAsync(system, null, region);
        Assert.Multiple(() =>
        {
            Assert.That(id, Is.EqualTo("ami-found"));
            Assert.That(queries, Is.EqualTo(new[] { Query(owner, name) }));
        });
    }

    [Test]
    public async Task Image_OfAName_IsLookedUpByIt()
    {
        const string Name = "AlmaLinux OS 9.7.20260518 x86_64";
        var (_, queries) = await ResolveAsync(DssOperatingSystem.AlmaLinux9, Name, "eu-west-1");
        Assert.That(queries, Is.EqualTo(new[] { Query("764336703387", Name) }));
    }

    [Test]
    public async Task Image_OfAnId_IsTaken()
    {
        var (id, queries) = await ResolveAsync(DssOperatingSystem.AlmaLinux9, Id, "us-gov-west-1");
        Assert.Multiple(() =>
        {
            Assert.That(id, Is.EqualTo(Id));
            Assert.That(queries, Is.Empty);
        });
    }

    [TestCase(DssOperatingSystem.AlmaLinux9, "AlmaLinux OS 9.* x86_64")]
    [TestCase(DssOperatingSystem.AlmaLinux9, "AlmaLinux OS 9.8.20261005 aarch64")]
    [TestCase(DssOperatingSystem.AlmaLinux9, "AlmaLinux OS 10.2.20260817 x86_64")]
    [TestCase(DssOperatingSystem.AmazonLinux2023, "al2023-ami-minimal-2023.12.20260930.0-kernel-6.1-x86_64")]
    [TestCase(DssOperatingSystem.RedHat9, "AlmaLinux OS 9.8.20261005 x86_64")]
    [TestCase(DssOperatingSystem.RedHat9, "RHEL-9.8.0_HVM_BETA-20260908-x86_64-0-Hourly2-GP3")]
    [TestCase(DssOperatingSystem.RedHat9, "RHEL-9.8.0_HVM-20260908-x86_64-0-Access2-GP3")]
    [TestCase(DssOperatingSystem.AlmaLinux9, "ami-0123")]
    [TestCase(DssOperatingSystem.AlmaLinux9, "")]
    public void Image_OfAnotherKind_IsAMistake(DssOperatingSystem system, string image) =>
        Assert.That(
            DssImages.Find(system, image, RecordingCloud.Ireland)?.ToString(),
            Does.StartWith($"image: '{image}' is no image of ").And.Contain("; accepted: exact name of the form "));

    [Test]
    public void Image_InAPartitionWithoutAKnownMaker_IsAMistakeUnlessItIsAnId()
    {
        var govCloud = RecordingCloud.Region("us-gov-west-1");
        Assert.Multiple(() =>
        {
            Assert.That(
                DssImages.Find(DssOperatingSystem.AlmaLinux9, null, govCloud)?.ToString(),
                Is.EqualTo(
                    "image: who publishes AlmaLinux 9 in partition aws-us-gov is not known; accepted: ID of an image, "
                    + "ami- and 8 or 17 hexadecimal digits"));
            Assert.That(DssImages.Find(DssOperatingSystem.AlmaLinux9, Id, govCloud), Is.Null);
            Assert.That(DssImages.Find(DssOperatingSystem.AlmaLinux9, "ami-01234567", govCloud), Is.Null);
        });
    }

    [Test]
    public void Image_ThatIsAMistake_IsNotResolved() =>
        Assert.That(
            () => DssImages.Resolve(DssOperatingSystem.AlmaLinux9, "other", RecordingCloud.Ireland, new()),
            Throws.ArgumentException.With.Message.StartsWith("image: 'other' is no image of AlmaLinux 9"));

    [Test]
    public void Defaults_InTheCommercialPartition_AreNoMistakes() =>
        Assert.That(
            Enum.GetValues<DssOperatingSystem>()
                .Select(system => DssImages.Find(system, null, RecordingCloud.Ireland)),
            Is.All.Null.And.Exactly(3).Items);

    private static string Query(string owner, string name) =>
        $$"""
        {"filters":[{"name":"architecture","values":["x86_64"]},{"name":"name","values":["{{name}}"]},
        {"name":"root-device-type","values":["ebs"]},{"name":"virtualization-type","values":["hvm"]}],
        "includeDeprecated":true,"mostRecent":true,"owners":["{{owner}}"]}
        """.JoinLines();

    private static async Task<(string Id, IReadOnlyList<string> Queries)> ResolveAsync(
        DssOperatingSystem system, string? image, string region)
    {
        var cloud = new Catalog();
        var id = "";
        RecordingStack.Current.Value = new OptionsRecorder(() =>
            DssImages.Resolve(system, image, RecordingCloud.Region(region), new InvokeOptions())
                .Apply(found => id = found));
        await Deployment.TestAsync<RecordingStack>(cloud, new TestOptions { IsPreview = false });
        return (id, cloud.Queries);
    }

    /// <summary>Answers every query for an image, and keeps what was asked.</summary>
    private sealed class Catalog : IMocks
    {
        public List<string> Queries { get; } = [];

        public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args) =>
            Task.FromResult<(string?, object)>((args.Id, args.Inputs));

        public Task<object> CallAsync(MockCallArgs args)
        {
            Queries.Add(StableJson.Of(args.Args));
            return Task.FromResult<object>(ImmutableDictionary<string, object>.Empty.Add("id", "ami-found"));
        }
    }
}
