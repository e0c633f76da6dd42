using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Rendering;

public class PlanJsonWriterTests
{
    [Test]
    public void Write_SamplePlan_IsTheDigestOfPulumiPreview() =>
        Assert.That(Write(showSecrets: false), Is.EqualTo(SampleTexts.Json));

    [Test]
    public void Write_ShowSecrets_WritesThemInClear()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Write(showSecrets: false), Does.Not.Contain("hunter22"));
            Assert.That(Write(showSecrets: true), Does.Contain("\"result\": \"hunter22\"")
                .And.Contain("\"password\": \"hunter22\""));
        });
    }

    [Test]
    public void Write_SecretId_IsMasked()
    {
        var plan = SamplePlan.Create();
        plan = plan with
        {
            Resources = [.. plan.Resources.Select(resource => resource.Name == "raw [x]"
                ? resource with { Id = "raw-old", SecretPaths = ["id"] }
                : resource)],
        };

        Assert.Multiple(() =>
        {
            Assert.That(Write(showSecrets: false, plan), Does.Not.Contain("raw-old").And.Contain(
                "\"importID\": \"[secret]\""));
            Assert.That(Write(showSecrets: true, plan), Does.Contain("\"id\": \"raw-old\""));
        });
    }

    private static string Write(bool showSecrets) => Write(showSecrets, SamplePlan.Create());

    private static string Write(bool showSecrets, PlatformPlan plan)
    {
        using var text = new StringWriter();
        PlanJsonWriter.Write(text, plan, PlanEstimates.Of(plan), showSecrets);
        return text.ToString();
    }
}
