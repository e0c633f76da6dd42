using NUnit.Framework;

namespace DataPlatform.Tests.Schema.Generator;

public sealed class ArgsDefaultTests
{
    [Test]
    public void Default_OfMember_IsSetInArgsAndState()
    {
        var source = GeneratorRun.Thing("description string in out! default=\"Managed by Pulumi\"");

        Assert.That(source, Does.Contain("""
                    public ThingArgs()
                    {
                        Description = "Managed by Pulumi";
                    }
                    public static new ThingArgs Empty => new ThingArgs();
            """));
        Assert.That(source, Does.Contain("""
                    public ThingState()
                    {
                        Description = "Managed by Pulumi";
                    }
            """));
    }

    [Test]
    public void Default_OfEnum_IsItsMember()
    {
        var source = GeneratorRun.Thing("kind enum:demo/Kind in plain default=\"BIG\"", """
            enum demo/Kind Kind string
              Big "BIG"
            """);

        Assert.That(source, Does.Contain("Kind = ~.Aws.Demo.Kind.Big;"));
    }

    [Test]
    public void Default_FromEnvironment_FallsBackToTheLiteral()
    {
        var source = GeneratorRun.Thing("retries int in env=DEMO_RETRIES default=3");

        Assert.That(source, Does.Contain("Retries = ~.Aws.Utilities.GetEnvInt32(\"DEMO_RETRIES\") ?? 3;"));
    }
}
