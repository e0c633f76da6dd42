using DataPlatform.Components.Catalog;
using DataPlatform.Components.Iam;
using DataPlatform.Components.Lake;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Spark.Identity;
using DataPlatform.Tests.Platform.Common;
using NUnit.Framework;
using static DataPlatform.Tests.Platform.Spark.Identity.ExecutionRoleRun;

namespace DataPlatform.Tests.Platform.Spark.Identity;

public sealed class ExecutionRoleCheckTests
{
    private const string TooMany =
        "Data: takes 11 IAM policies of the role, with its places, databases and further policies; "
        + "accepted: so much that 10 policies do";

    [Test]
    public async Task Args_WithAllOptions_AreAccepted() =>
        Assert.That(
            await Mistake(() => Args(
                "a-b",
                places: [new SparkPlace(LakeBucketRole.Raw, "landing/2026", DataAccess.ReadWrite)],
                databases: [new SparkDatabase("sales", DataAccess.ReadOnly)],
                policies: Policies("further", 1))),
            Is.Null);

    [TestCase("*", "Namespace: '*' is not a name of a namespace")]
    [TestCase("kube-system", "Namespace: 'kube-system' begins as Kubernetes' own namespaces do")]
    public async Task Namespace_ThatWouldBeOthers_IsRefused(string name, string expected) =>
        Assert.That(await Mistake(() => Args(@namespace: name)), Does.StartWith(expected));

    [TestCase("team*")]
    [TestCase("")]
    [TestCase("a/b")]
    public async Task VirtualCluster_ThatIsNotAName_IsRefused(string name) =>
        Assert.That(
            await Mistake(() => Args(name, label: "a", @namespace: "a")),
            Is.EqualTo($"VirtualCluster: '{name}' is not a name; accepted: lower-case letters, digits and hyphens"));

    [TestCase("team*")]
    [TestCase("")]
    [TestCase("a/b")]
    public async Task Label_ThatIsNotAName_IsRefused(string label) =>
        Assert.That(
            await Mistake(() => Args("a", label: label)),
            Is.EqualTo($"Label: '{label}' is not a name; accepted: lower-case letters, digits and hyphens"));

    [TestCase(38, null)]
    [TestCase(
        39, "Label: makes the role's name '{0}' 65 characters long; accepted: a label with which it has 64 at most")]
    public async Task Label_OfARole_FitsTheNameOfARole(int length, string? expected)
    {
        var label = new string('a', length);
        Assert.That(
            await Mistake(() => Args(label: label)),
            Is.EqualTo(expected?.Replace("{0}", $"dataplatform-dev-{label}-execRole", StringComparison.Ordinal)));
    }

    [Test]
    public async Task Place_WithAWildcard_IsRefused() =>
        Assert.That(
            await Mistake(() => Args(places: [new SparkPlace(LakeBucketRole.Raw, "*", DataAccess.ReadOnly)])),
            Does.StartWith("places[0].prefix: '*' is not a prefix"));

    [Test]
    public async Task Database_WithAWildcard_IsRefused() =>
        Assert.That(
            await Mistake(() => Args(databases: [new SparkDatabase("*", DataAccess.ReadOnly)])),
            Does.StartWith("databases[0].name: '*' is not the name of a database"));

    [Test]
    public async Task Policies_WithAnOddLabel_AreRefused() =>
        Assert.That(
            await Mistake(() => Args(policies: Policies("a b", 1))),
            Is.EqualTo("Policies: 'a b' is not a label; accepted: letters, digits and hyphens"));

    [Test]
    public async Task Policy_ThatIamWouldNotTake_IsRefused() =>
        Assert.That(
            await Mistake(() => Args(policies: Policies("long", 6200))),
            Does.Match("^Policies: 'long' is [0-9]{4} characters long; accepted: at most 6144$"));

    [TestCase(10, null)]
    [TestCase(11, TooMany)]
    public async Task Policies_OfARole_AreTenAtMost(int count, string? expected)
    {
        var policies = Many(count);
        Assert.That(await Mistake(() => Args(policies: policies)), Is.EqualTo(expected));
    }

    [TestCase(9, null)]
    [TestCase(10, TooMany)]
    public async Task Policies_OfDataAndGrants_CountAsWell(int further, string? expected)
    {
        var data = new GrantedData(
            new(new DataLocation("somewhere", "data"), "sales", RecordingCloud.Ireland), DataAccess.ReadOnly);
        var withData = await Mistake(() => Args(policies: Many(further), data: _ => [data]));
        var withGrants = await Mistake(() => Args(
            policies: Many(further), databases: [new SparkDatabase("sales", DataAccess.ReadOnly)]));
        Assert.Multiple(() =>
        {
            Assert.That(withData, Is.EqualTo(expected));
            Assert.That(withGrants, Is.EqualTo(expected));
        });
    }

    private static Dictionary<string, Func<string, PolicyDocument>> Many(int count) =>
        Enumerable.Range(1, count).ToDictionary(
            number => $"p{number}", Func<string, PolicyDocument> (_) => _ => Further("s3:GetObject"));

    private static Dictionary<string, Func<string, PolicyDocument>> Policies(string label, int length) =>
        new() { [label] = _ => Further($"s3:{new string('G', length)}") };

    private static async Task<string?> Mistake(Func<ExecutionRoleArgs> args)
    {
        string? found = null;
        await new RecordingCloud().RunAsync(() =>
        {
            try
            {
                args().Validate();
            }
            catch (ArgumentException exception)
            {
                found = exception.Message.Split(" (Parameter")[0];
            }
        });
        return found;
    }
}
