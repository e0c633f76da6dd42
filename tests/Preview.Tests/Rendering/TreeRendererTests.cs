using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Rendering;

public partial class TreeRendererTests
{
    [Test]
    public void Render_Pipe_IsPlainAndUnwrapped() =>
        Assert.That(Render(SamplePlan.Create(), width: null), Is.EqualTo(SampleTexts.Pipe));

    [Test]
    public void Render_NarrowTerminal_Wraps()
    {
        var lines = Render(SamplePlan.Create(), width: 40).Split('\n').Select(line => line.TrimEnd());

        Assert.That(string.Join('\n', lines), Is.EqualTo(SampleTexts.Narrow));
    }

    [Test]
    public void Render_ResourcesOfACluster_StayInTheTreeAt80Columns()
    {
        const string type = "kubernetes:networking.k8s.io/v1:NetworkPolicy";
        var sample = SamplePlan.Create();
        var policies = ((string[])["a-namespace-dataanalysis-deny", "b-namespace-dataanalysis-deny"]).Select(name =>
            SamplePlan.Resource($"urn:pulumi:dev::demo::{type}::{name}", type, name, SamplePlan.Stack) with
            {
                DeletedWith = "urn:pulumi:dev::demo::eks:index:Cluster::cluster-control-plane-eks",
                Protect = name[0] == 'b',
            });

        var lines = Render(sample with { Resources = [sample.Resources[0], .. policies] }, width: 80).Split('\n');

        Assert.That(
            lines.SkipWhile(line => !line.StartsWith(" +", StringComparison.Ordinal))
                .TakeWhile(line => line.Length > 0),
            Is.EqualTo(new[]
            {
                " +   pulumi:pulumi:Stack  demo-dev",
                " +   ├─ kubernetes:networking.k8s.io/v1:NetworkPolicy",
                "     │    a-namespace-dataanalysis-deny",
                " +   └─ kubernetes:networking.k8s.io/v1:NetworkPolicy",
                "          b-namespace-dataanalysis-deny  protected",
            }));
    }

    [TestCase(1)]
    [TestCase(40)]
    [TestCase(80)]
    [TestCase(200)]
    public void Render_AnyWidth_StaysInsideIt(int width)
    {
        var lines = Render(SamplePlan.Create(), width).Split('\n');

        Assert.That(lines.Max(line => line.Length), Is.LessThanOrEqualTo(Math.Max(width, 40)));
    }

    [Test]
    public void Render_Color_ChangesNothingButEscapes()
    {
        var colored = Render(SamplePlan.Create(), width: 80, color: true);

        Assert.Multiple(() =>
        {
            Assert.That(colored, Does.Contain("\u001b["));
            Assert.That(Escape().Replace(colored, ""), Is.EqualTo(Render(SamplePlan.Create(), width: 80)));
        });
    }

    [Test]
    public void Render_ShowSecrets_ShowsOutputsInClear()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Render(SamplePlan.Create(), width: null), Does.Not.Contain("hunter22"));
            Assert.That(
                Render(SamplePlan.Create(), width: null, showSecrets: true), Does.Contain("  password  hunter22\n"));
        });
    }

    [TestCase("""[{"a":1}]""", "1 item, in full with --json")]
    [TestCase("""[{"a":1},{"b":2}]""", "2 items, in full with --json")]
    [TestCase("""["a","b"]""", """["a","b"]""")]
    [TestCase("[]", "[]")]
    public void Render_OutputThatIsAList_IsInItsLineUnlessOfMaps(string list, string expected)
    {
        var outputs = new JsonObject { ["list"] = JsonNode.Parse(list) };
        Assert.That(
            Render(SamplePlan.Create() with { Outputs = outputs }, width: null), Does.Contain($"  list  {expected}\n"));
    }

    [Test]
    public void Render_SecretImportId_IsMasked()
    {
        var sample = SamplePlan.Create();
        var imported = SamplePlan.Resource("urn:pulumi:dev::demo::a:b:C::old", "a:b:C", "old", SamplePlan.Stack) with
        {
            ImportId = "raw-hunter22",
            SecretPaths = ["id"],
        };

        var text = Render(sample with { Resources = [sample.Resources[0], imported] }, width: null);

        Assert.That(text, Does.Contain("import [secret]").And.Not.Contain("raw-hunter22"));
    }

    [Test]
    public void Render_ControlCharacters_DoNotReachTheTerminal()
    {
        var plan = SamplePlan.Create() with
        {
            Findings = [new Finding(Severity.Error, "r", "", "", "a\u001b[2Jb\r\nc")],
        };

        Assert.That(Render(plan, width: null), Does.Contain(@"  error [r] a\u001b[2Jb\r\nc" + "\n"));
    }

    [Test]
    public void Render_DeepTreeOnNarrowTerminal_DoesNotThrow()
    {
        var parent = SamplePlan.Stack;
        var resources = new List<PlanResource> { SamplePlan.Create().Resources[0] };
        for (var i = 0; i < 30; i++)
        {
            var urn = $"urn:pulumi:dev::demo::a:b:C::level{i}";
            resources.Add(SamplePlan.Resource(urn, "a:b:C", $"level{i}", parent));
            parent = urn;
        }

        Assert.That(
            () => Render(SamplePlan.Create() with { Resources = [.. resources] }, width: 40), Throws.Nothing);
    }

    private static string Render(PlatformPlan plan, int? width, bool color = false, bool showSecrets = false)
    {
        using var text = new StringWriter { NewLine = "\n" };
        TreeRenderer.Render(text, plan, PlanEstimates.Of(plan), new RenderOptions(width, color, showSecrets));
        return text.ToString();
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escape();
}
