using System.Collections.Immutable;
using System.Text;
using DataPlatform.Preview.Running;
using NUnit.Framework;
using Pulumi;

namespace DataPlatform.Tests.Preview.Running;

public sealed class SecretTests
{
    [Test]
    public async Task SecretInput_AtAnyDepth_MarksItsProperty()
    {
        var plan = await Run.Stack(stack => Thing.SecurityGroup("group", new ThingArgs
        {
            VpcId = "vpc-1",
            Description = "plain",
            Ingress =
            {
                new ThingRuleArgs { Protocol = Output.CreateSecret("tcp"), FromPort = 1, ToPort = 2 },
            },
        }));
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("group").SecretPaths, Is.EqualTo(new[] { "ingress" }));
            Assert.That(
                plan.Named("group").Inputs["ingress"]![0]!["protocol"]!.GetValue<string>(),
                Is.EqualTo("tcp"),
                "in clear");
        });
    }

    [Test]
    public async Task SecretOfTheSchema_AndWhateverContainsIt_IsMarked()
    {
        var plan = await Run.Stack(stack =>
        {
            var password = new Thing("random:index/randomPassword:RandomPassword", "password", new() { Length = 16 });
            _ = Thing.SecurityGroup("derived", new ThingArgs { Description = Output.Format($"pw={password.Result}") });
            stack.Shown = password.Result;
        });
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("password").SecretPaths, Does.Contain("result"));
            Assert.That(plan.Named("derived").SecretPaths, Is.EqualTo(new[] { "description" }));
            Assert.That(plan.SecretOutputs, Is.EqualTo(new[] { "hidden", "shown" }));
        });
    }

    [Test]
    public async Task SecretJson_InAnotherValueAsWhatItSays_IsCaught()
    {
        var plan = await Run.Stack(stack =>
        {
            _ = Thing.SecurityGroup("text", new ThingArgs { Description = Output.CreateSecret("[\"a\",\"b\"]") });
            var list = ImmutableArray.Create<object>("a", "b");
            _ = Thing.SecurityGroup("said", new ThingArgs
            {
                Keepers = ImmutableDictionary<string, object>.Empty.Add("lists", ImmutableArray.Create<object>(list)),
            });
            _ = Thing.SecurityGroup("parts", new ThingArgs { Description = "a" });
        });
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("said").SecretPaths, Is.EqualTo(new[] { "keepers" }));
            Assert.That(plan.Named("parts").SecretPaths, Is.Empty);
        });
    }

    [Test]
    public async Task ConfigSecret_FlowingUnmarked_IsCaughtAlsoInBase64()
    {
        var plan = await Run.Stack(
            stack =>
            {
                var secret = new Config("platform").Require("password");
                _ = Thing.SecurityGroup("plain", new ThingArgs { Description = $"<{secret}>" });
                _ = Thing.SecurityGroup("encoded", new ThingArgs
                {
                    Description = Convert.ToBase64String(Encoding.UTF8.GetBytes($"password={secret}")),
                });
                _ = Thing.SecurityGroup("innocent", new ThingArgs { Description = "horse" });
            },
            "platform:password");
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("plain").SecretPaths, Is.EqualTo(new[] { "description" }));
            Assert.That(plan.Named("encoded").SecretPaths, Is.EqualTo(new[] { "description" }));
            Assert.That(plan.Named("innocent").SecretPaths, Is.Empty);
            Assert.That(plan.Config["platform:password"], Is.EqualTo("[secret]"));
            Assert.That(plan.Config["platform:name"], Is.EqualTo("data"));
        });
    }

    [Test]
    public async Task SecretInAnIdOrAFinding_IsMaskedThere()
    {
        var plan = await Run.Stack(
            stack =>
            {
                var secret = new Config("platform").Require("password");
                _ = Thing.Vpc("imported", null, new() { ImportId = $"vpc {secret}" });
                _ = new Thing("aws:ec2/vpc:Vpc", "tenancy", new ThingArgs { CidrBlock = secret });
            },
            "platform:password");
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("imported").SecretPaths, Does.Contain("id"));
            Assert.That(plan.Findings.Select(finding => finding.Message), Has.Some.Contains("[secret]"));
            Assert.That(
                plan.Findings.Select(finding => finding.Message), Has.None.Contains("correct horse battery"));
        });
    }

    [Test]
    public async Task SecretsThatBeginAlike_InAFinding_AreMaskedWhole()
    {
        var configuration = Run.Configuration("platform:password", "platform:longer");
        const string Longer = "correct horse battery staple";
        var plan = await PlanRunner.RunAsync(
            configuration with { Values = configuration.Values.SetItem("platform:longer", Longer) },
            options => new TestStack(options, stack =>
                _ = Thing.Vpc("vpc", new ThingArgs { CidrBlock = new Config("platform").Require("longer") })));
        var messages = plan.Findings.Select(finding => finding.Message).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(messages, Has.Some.Contains("[secret]"));
            Assert.That(messages, Has.None.Contains("staple"));
        });
    }

    [Test]
    public async Task SecretOutput_NamedInTheOptions_IsMarked()
    {
        var plan = await Run.Stack(stack => Thing.Vpc("vpc", null, new() { AdditionalSecretOutputs = { "arn" } }));
        Assert.That(plan.Named("vpc").SecretPaths, Is.EqualTo(new[] { "arn" }));
    }

    [Test]
    public async Task ConfigValue_PartlyEncrypted_HidesOnlyWhatIsEncrypted()
    {
        var configuration = Run.Configuration("platform:password");
        var plan = await PlanRunner.RunAsync(
            configuration with
            {
                Values = configuration.Values.SetItem(
                    "platform:password", """{"team":"data-science","token":"[secret]"}"""),
            },
            options => new TestStack(options, stack =>
            {
                _ = Thing.SecurityGroup("clear", new ThingArgs { Description = "for data-science" });
                _ = Thing.SecurityGroup("masked", new ThingArgs { Description = "token [secret]" });
            }));
        Assert.Multiple(() =>
        {
            Assert.That(plan.Named("clear").SecretPaths, Is.Empty);
            Assert.That(plan.Named("masked").SecretPaths, Is.EqualTo(new[] { "description" }));
        });
    }

    [Test]
    public async Task StackOutputs_Registered_AreInThePlan()
    {
        var plan = await Run.Stack(stack => stack.Shown = Thing.Vpc("vpc").Id);
        Assert.Multiple(() =>
        {
            Assert.That(plan.Outputs["shown"]!.GetValue<string>(), Is.EqualTo(plan.Named("vpc").Id));
            Assert.That(plan.SecretOutputs, Is.EqualTo(new[] { "hidden" }));
            Assert.That(plan.Resources[0].Outputs.ToJsonString(), Is.EqualTo(plan.Outputs.ToJsonString()));
        });
    }
}
