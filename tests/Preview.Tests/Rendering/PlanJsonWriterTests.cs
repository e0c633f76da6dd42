using DataPlatform.Preview.Estimates;
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

    private static string Write(bool showSecrets)
    {
        using var text = new StringWriter();
        var plan = SamplePlan.Create();
        PlanJsonWriter.Write(text, plan, PlanEstimates.Of(plan), showSecrets);
        return text.ToString();
    }
}
