using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Rendering;

public class PlanJsonReaderTests
{
    [Test]
    public void Read_OwnJson_GivesThePlanBack()
    {
        var plan = SamplePlan.Create();
        var text = Write(plan, showSecrets: true);

        var read = PlanJsonReader.Read(text);

        Assert.Multiple(() =>
        {
            Assert.That(Write(read, showSecrets: true), Is.EqualTo(text));
            Assert.That(Write(read, showSecrets: false), Is.EqualTo(Write(plan, showSecrets: false)));
            Assert.That(read.Project, Is.EqualTo("demo"));
            Assert.That(read.Stack, Is.EqualTo("dev"));
            Assert.That(read.SecretOutputs, Is.EqualTo(plan.SecretOutputs));
            Assert.That(read.Findings, Is.EqualTo(plan.Findings));
            Assert.That(
                read.Resources.Select(resource => (resource.Urn, resource.Name, resource.Read, resource.Parent)),
                Is.EqualTo(plan.Resources.Select(
                    resource => (resource.Urn, resource.Name, resource.Read, resource.Parent))));
        });
    }

    [Test]
    public void Read_MaskedJson_KeepsTheMask()
    {
        var read = PlanJsonReader.Read(Write(SamplePlan.Create(), showSecrets: false));

        Assert.Multiple(() =>
        {
            Assert.That(read.Outputs["password"]!.GetValue<string>(), Is.EqualTo("[secret]"));
            Assert.That(
                read.Resources.Single(resource => resource.Urn == SamplePlan.Password).SecretPaths,
                Is.EqualTo(new[] { "result" }));
        });
    }

    [Test]
    public void Read_RealPreview_TakesTheStatesAfterIt()
    {
        const string real = """
            {
                "config": {"demo:size": "3"},
                "steps": [
                    {"op": "same", "urn": "urn:pulumi:prod::demo::pulumi:pulumi:Stack::demo-prod",
                     "oldState": {"urn": "urn:pulumi:prod::demo::pulumi:pulumi:Stack::demo-prod", "custom": false,
                                  "type": "pulumi:pulumi:Stack"},
                     "newState": {"urn": "urn:pulumi:prod::demo::pulumi:pulumi:Stack::demo-prod", "custom": false,
                                  "type": "pulumi:pulumi:Stack", "outputs": {"key": "[secret]"},
                                  "sourcePosition": "project:///Program.cs#1"},
                     "detailedDiff": null},
                    {"op": "create", "urn": "urn:pulumi:prod::demo::my:c:C$aws:s3/bucket:Bucket::a::b",
                     "provider": "urn:pulumi:prod::demo::pulumi:providers:aws::p::04da6b54-80e4-46f7-96ec-b56ff0331ba9",
                     "newState": {"urn": "urn:pulumi:prod::demo::my:c:C$aws:s3/bucket:Bucket::a::b", "custom": true,
                                  "type": "aws:s3/bucket:Bucket",
                                  "inputs": {"bucket": "x", "policy": {"deep": ["[secret]"]}},
                                  "parent": "urn:pulumi:prod::demo::my:c:C::c",
                                  "propertyDependencies": {"bucket": null, "policy": ["urn:pulumi:prod::demo::x::y"]},
                                  "created": "2026-01-01T00:00:00Z"},
                     "detailedDiff": null},
                    {"op": "create", "urn": "urn:pulumi:prod::demo::my:c:C::c",
                     "newState": {"urn": "urn:pulumi:prod::demo::my:c:C::c", "custom": false, "type": "my:c:C"},
                     "detailedDiff": null},
                    {"op": "delete", "urn": "urn:pulumi:prod::demo::aws:sqs/queue:Queue::old",
                     "oldState": {"urn": "urn:pulumi:prod::demo::aws:sqs/queue:Queue::old", "custom": true,
                                  "type": "aws:sqs/queue:Queue"},
                     "detailedDiff": null}
                ],
                "diagnostics": [{"message": "warning: old\nversion\n", "severity": "warning"}],
                "duration": 1234567890,
                "changeSummary": {"create": 2, "delete": 1, "same": 1}
            }
            """;

        var plan = PlanJsonReader.Read(real);

        Assert.Multiple(() =>
        {
            Assert.That((plan.Project, plan.Stack), Is.EqualTo(("demo", "prod")));
            Assert.That(plan.Config["demo:size"], Is.EqualTo("3"));
            Assert.That(
                plan.Resources.Select(resource => resource.Name), Is.EqualTo(new[] { "demo-prod", "c", "a::b" }));
            Assert.That(plan.SecretOutputs, Is.EqualTo(new[] { "key" }));
            Assert.That(plan.Resources[2].SecretPaths, Is.EqualTo(new[] { "policy" }));
            Assert.That(plan.Resources[2].PropertyDependencies.Keys, Is.EqualTo(new[] { "policy" }));
            Assert.That(
                plan.Findings,
                Is.EqualTo(new[] { new Finding(Severity.Warning, "diagnostic", "", "", "warning: old version") }));
        });
    }

    [TestCase("[]", "not a preview: expected a JSON object")]
    [TestCase("{}", "not a preview: it has no 'steps' with a 'newState'")]
    [TestCase("""{"steps":[{"op":"create","newState":{}}]}""", "not a preview: a state has no 'urn'")]
    [TestCase("""{"steps":[{"op":"create","newState":{"urn":"x"}}]}""", "not a preview: 'x' is not a URN")]
    public void Read_SomethingElse_IsOneLine(string json, string expected) =>
        Assert.That(() => PlanJsonReader.Read(json), Throws.TypeOf<FormatException>().With.Message.EqualTo(expected));

    [TestCase("{")]
    [TestCase("""{"steps":[{"op":1,"newState":{}}]}""")]
    public void Read_BrokenJson_IsOneLine(string json) =>
        Assert.That(() => PlanJsonReader.Read(json), Throws.TypeOf<FormatException>()
            .With.Message.StartsWith("not a preview: ").And.Message.Not.Contains('\n'));

    private static string Write(PlatformPlan plan, bool showSecrets)
    {
        using var text = new StringWriter();
        PlanJsonWriter.Write(text, plan, PlanEstimates.Of(plan), showSecrets);
        return text.ToString();
    }
}
