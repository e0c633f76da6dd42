using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;
using NUnit.Framework;

namespace DataPlatform.Tests.Platform.Dss.Host;

[UnsupportedOSPlatform("windows")]
[Parallelizable(ParallelScope.All)]
public sealed class FetchTests
{
    private const string BundleKey = "dss/bundles/0011223344556677.tar";
    private const string SettingsKey = "dss/settings/8899aabbccddeeff.json";

    // "Example: GET Object" of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
    [Test]
    public async Task Signature_OfAwsExample_IsThePublishedOne()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud();
        host.Write("opt/dataplatform/bin/example.py", """
            import ast, sys
            sys.path.insert(0, sys.argv[1])
            import fetch
            ast.parse(open(fetch.__file__).read(), feature_version=(3, 9))
            print(fetch.authorization("GET", "/test.txt", {
                "host": "examplebucket.s3.amazonaws.com", "range": "bytes=0-9", "x-amz-date": "20130524T000000Z",
                "x-amz-content-sha256": fetch.NOTHING}, fetch.NOTHING, {
                "AccessKeyId": "AKIAIOSFODNN7EXAMPLE",
                "SecretAccessKey": "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"}, ("20130524", "us-east-1", "s3")))
            """);
        var run = await host.PythonAsync(cloud, "example.py", host.PathOf("opt/dataplatform/bin"));
        Assert.That(
            (run.Output.TrimEnd(), run.Errors),
            Is.EqualTo((
                "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
                "")));
    }

    [Test]
    public async Task Pointer_ForThisHost_IsKeptAndItsReleasePrinted()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud().With(BootHost.PointerKey, Pointer()).Failing(2);
        var run = await host.FetchAsync(cloud, "pointer", host.PathOf("pointer.json"));
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(0, $"{BootHost.Release}\n", "")));
            Assert.That(host.Read("pointer.json"), Is.EqualTo(Pointer()));
            Assert.That(cloud.Requests, Is.EqualTo(Enumerable.Repeat($"GET /{BootHost.PointerKey}", 3)));
            Assert.That(cloud.Unsigned, Is.Empty);
        });
    }

    [Test]
    public async Task Pointer_ForAnotherHost_IsNotForThisOne()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud().With(BootHost.PointerKey, Pointer().Replace(BootHost.Launch, "aaaaaaaaaaaa"));
        var run = await host.FetchAsync(cloud, "pointer", host.PathOf("pointer.json"));
        Assert.That(run, Is.EqualTo(new BootRun(
            0, "", $"release {BootHost.Release} is for launch aaaaaaaaaaaa, this host is {BootHost.Launch}\n")));
    }

    [Test]
    public async Task Pointer_OfAnUnexpectedForm_IsRefused()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud();
        host.Write("opt/dataplatform/bin/forms.py", """
            import sys
            sys.path.insert(0, sys.argv[1])
            import fetch
            for content in sys.argv[2:]:
                try:
                    fetch.read_pointer(content)
                    print("accepted")
                except fetch.Refused as problem:
                    print(problem)
            """);
        var run = await host.PythonAsync(
            cloud,
            "forms.py",
            host.PathOf("opt/dataplatform/bin"),
            Pointer(),
            Pointer().Replace("\"schema\":1", "\"schema\":2", StringComparison.Ordinal),
            Pointer().Replace(BundleKey, "dss/../other.tar", StringComparison.Ordinal),
            Pointer().Replace(BootHost.Release, "../../etc", StringComparison.Ordinal),
            Pointer().Replace("dataplatform-dev-dss", "a b", StringComparison.Ordinal));
        Assert.That(
            run,
            Is.EqualTo(new BootRun(
                0,
                """
                accepted
                pointer of schema 2, this host knows 1
                pointer with the key 'dss/../other.tar'
                pointer with the release '../../etc'
                pointer with the stack 'a b-0123456789ab'

                """,
                "")));
    }

    [Test]
    public async Task Pointer_ThatIsNone_IsOneLine()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud().With(BootHost.PointerKey, "{\"schema\":1}");
        var run = await host.FetchAsync(cloud, "pointer", host.PathOf("pointer.json"));
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(1, "", "pointer: KeyError: 'signal'\n")));
            Assert.That(host.PathOf("pointer.json"), Does.Not.Exist);
        });
    }

    [Test]
    public async Task Pointer_ThatIsMissing_IsOneLineWithoutCredentials()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud();
        var run = await host.FetchAsync(cloud, "pointer", host.PathOf("pointer.json"));
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(1, "", $"pointer: s3://assets/{BootHost.PointerKey}: HTTP 403\n")));
            Assert.That(cloud.Requests, Has.Count.EqualTo(1), "a refusal is not tried again");
        });
    }

    [Test]
    public async Task Release_WithItsChecksums_IsWritten()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud().With(BundleKey, "bundle").With(SettingsKey, "settings");
        host.Write("pointer.json", Pointer());
        var run = await host.FetchAsync(cloud, "release", host.PathOf("pointer.json"), host.Root);
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(0, "", "")));
            Assert.That((host.Read("bundle.tar"), host.Read("settings.json")), Is.EqualTo(("bundle", "settings")));
            Assert.That(cloud.Unsigned, Is.Empty);
        });
    }

    [Test]
    public async Task Release_WithAnotherContent_IsRefused()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud().With(BundleKey, "changed").With(SettingsKey, "settings");
        host.Write("pointer.json", Pointer());
        var run = await host.FetchAsync(cloud, "release", host.PathOf("pointer.json"), host.Root);
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(
                1, "", $"release: {BundleKey}: sha256 {Hash("changed")}, expected {Hash("bundle")}\n")));
            Assert.That(host.PathOf("bundle.tar"), Does.Not.Exist);
        });
    }

    [TestCase("CREATE_IN_PROGRESS", "CREATE_IN_PROGRESS\n")]
    [TestCase(null, "")]
    public async Task Status_OfTheStack_IsPrintedWhereThereIsOne(string? status, string output)
    {
        using var host = new BootHost();
        using var cloud = new BootCloud { StackStatus = status };
        host.Write("pointer.json", Pointer());
        var run = await host.FetchAsync(cloud, "status", host.PathOf("pointer.json"));
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(0, output, "")));
            Assert.That(cloud.Requests, Is.EqualTo(new[]
            {
                $"POST / Action=DescribeStacks&Version=2010-05-15&StackName=dataplatform-dev-dss-{BootHost.Release}",
            }));
        });
    }

    [Test]
    public async Task Signal_OfAStep_NamesInstanceAndStep()
    {
        using var host = new BootHost();
        using var cloud = new BootCloud { StackStatus = "CREATE_IN_PROGRESS" };
        host.Write("pointer.json", Pointer());
        var run = await host.FetchAsync(cloud, "signal", host.PathOf("pointer.json"), "20-volume", "FAILURE");
        Assert.Multiple(() =>
        {
            Assert.That(run, Is.EqualTo(new BootRun(0, "", "")));
            Assert.That(cloud.Requests, Is.EqualTo(new[]
            {
                $"POST / Action=SignalResource&Version=2010-05-15&StackName=dataplatform-dev-dss-{BootHost.Release}"
                + "&LogicalResourceId=Ready&UniqueId=i-0123456789abcdef0-20-volume&Status=FAILURE",
            }));
            Assert.That(cloud.Unsigned, Is.Empty);
        });
    }

    internal static string Pointer(string bundle = "bundle", string settings = "settings") =>
        $$$"""
        {"bundle":{"key":"{{{BundleKey}}}","sha256":"{{{Hash(bundle)}}}"},"launch":"{{{BootHost.Launch}}}",
        "release":"{{{BootHost.Release}}}","schema":1,
        "settings":{"key":"{{{SettingsKey}}}","sha256":"{{{Hash(settings)}}}"},
        "signal":{"resource":"Ready","stack":"dataplatform-dev-dss-{{{BootHost.Release}}}"}}
        """;

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
