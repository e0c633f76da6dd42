using DataPlatform.Preview.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Configuration;

public class StackFileErrorTests
{
    [TestCase("config:\n\tdemo:key: 1\n", "Pulumi.dev.yaml:2:1: a tab indents this line; YAML takes spaces only")]
    [TestCase("config:\n  \tdemo:key: 1\n", "Pulumi.dev.yaml:2:3: a tab indents this line; YAML takes spaces only")]
    [TestCase("config:\n  a: 1\n  b: 2\n  a: 3\n", "Pulumi.dev.yaml:4:3: key 'a' is there twice, first on line 2")]
    [TestCase("- a\n- b\n", "Pulumi.dev.yaml:1:1: expected 'key: value' lines")]
    [TestCase("config: text\n", "Pulumi.dev.yaml:1:9: config: expected 'key: value' lines")]
    [TestCase("config:\n  - a\n", "Pulumi.dev.yaml:2:3: config: expected 'key: value' lines")]
    [TestCase("config:\n  demo:m: {1: a}\n", "Pulumi.dev.yaml:2:12: a key must be text: write it as \"1\"")]
    [TestCase("config:\n  demo:m: {[a]: b}\n", "Pulumi.dev.yaml:2:12: a key must be text")]
    [TestCase("config:\n  : b\n", "Pulumi.dev.yaml:2:4: a key must be text")]
    [TestCase("config:\n  demo:m: *gone\n", "Pulumi.dev.yaml:2:11: there is no anchor '&gone' before this")]
    [TestCase("config:\n  demo:m: .inf\n", "Pulumi.dev.yaml:2:11: not a finite number")]
    [TestCase("config:\n  demo:m: {<<: 1}\n", "Pulumi.dev.yaml:2:16: '<<' takes a mapping")]
    [TestCase("config:\n  a:b:c: 1\n", "Pulumi.dev.yaml:2:3: a:b:c: a key is 'name' or 'namespace:name'")]
    [TestCase("config:\n  a: 1\n  demo:a: 2\n", "Pulumi.dev.yaml:3:3: demo:a: demo:a is there twice")]
    [TestCase("confg:\n  a: 1\n", "Pulumi.dev.yaml:1:1: unknown key 'confg'; did you mean 'config'?")]
    [TestCase(
        "aws:region: x\n",
        "Pulumi.dev.yaml:1:1: unknown key 'aws:region'; settings go below 'config:'; accepted here: config, "
            + "secretsprovider, encryptedkey, encryptionsalt, environment, mainEnvironment")]
    public void Read_WrongFile_NamesPlaceAndReason(string text, string expected) =>
        Assert.That(ProjectFolder.Errors(text), Is.EqualTo(new[] { expected }));

    [TestCase("config:\n  a: [1, 2\n", "Pulumi.dev.yaml:3:1: not valid YAML: ")]
    [TestCase("config:\n  a: b: c\n", "Pulumi.dev.yaml:2:7: not valid YAML: ")]
    [TestCase("config:\n  a: 'open\n", "Pulumi.dev.yaml:")]
    [TestCase("config:\n    a: 1\n  b: 2\n", "Pulumi.dev.yaml:3:")]
    public void Read_MalformedYaml_IsOneLineWithPosition(string text, string start)
    {
        var errors = ProjectFolder.Errors(text);

        Assert.Multiple(() =>
        {
            Assert.That(errors, Has.Length.EqualTo(1));
            Assert.That(errors[0], Does.StartWith(start));
            Assert.That(errors[0], Does.Contain("not valid YAML: ").And.Not.Contain("Idx").And.Not.Contain('\n'));
        });
    }

    [Test]
    public void Read_DeepNesting_IsRefused()
    {
        var text = "config:\n  a: " + new string('[', 5000) + new string(']', 5000);

        Assert.That(ProjectFolder.Errors(text), Is.EqualTo(
            new[] { "Pulumi.dev.yaml:2:105: nested deeper than 100 levels" }));
    }

    [Test]
    public void Read_AnchorsOfAnchors_AreRefusedBeforeTheyFillTheMemory()
    {
        var bomb = string.Concat(Enumerable.Range(1, 20).Select(
            i => $"  k{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));

        Assert.That(ProjectFolder.Errors("config:\n  k0: &a0 [x]\n" + bomb).Single(), Does.Match(
            "^Pulumi\\.dev\\.yaml:8:\\d+: with all anchors filled in there are more than 1000000 values$"));
    }

    [Test]
    public void Read_SeveralErrors_AreToldAtOnce()
    {
        var errors = ProjectFolder.Errors(
            "config:\n  demo:count: many\n  a:b:c: 1\nsecretprovider: x\n",
            "config:\n  count: {type: integer}\n  size: {type: integer}\n  name: {}\n");

        Assert.That(errors, Is.EqualTo(new[]
        {
            "Pulumi.dev.yaml:4:1: unknown key 'secretprovider'; did you mean 'secretsprovider'?",
            "Pulumi.dev.yaml:3:3: a:b:c: a key is 'name' or 'namespace:name'",
            "Pulumi.dev.yaml:2:15: demo:count: is many, expected integer",
            "Pulumi.dev.yaml: demo:name: missing; Pulumi.yaml gives it no default, so stack 'dev' must set it",
            "Pulumi.dev.yaml: demo:size: missing; Pulumi.yaml gives it no default, so stack 'dev' must set it "
                + "(integer)",
        }));
    }

    [Test]
    public void Read_UnknownStack_ListsStacksAndTheNearest()
    {
        using var folder = new ProjectFolder(
            ProjectFolder.MinimalProject, ("prod", ""), ("dev", ""), ("eu.staging", ""));
        var project = StackProject.Open(folder.Path);

        Assert.Multiple(() =>
        {
            Assert.That(project.Stacks, Is.EqualTo(new[] { "dev", "eu.staging", "prod" }));
            Assert.That(() => project.Read("prd"), Throws.TypeOf<UnknownStackException>().With.Message.EqualTo(
                "there is no stack 'prd'; stacks: dev, eu.staging, prod; did you mean 'prod'?"));
            Assert.That(() => project.Read("sandbox"), Throws.TypeOf<UnknownStackException>().With.Message.EqualTo(
                "there is no stack 'sandbox'; stacks: dev, eu.staging, prod"));
        });
    }

    [Test]
    public void Read_NoStacks_SaysWhatIsExpected()
    {
        using var folder = new ProjectFolder();

        Assert.That(() => StackProject.Open(folder.Path).Read("dev"), Throws.TypeOf<UnknownStackException>()
            .With.Message.EqualTo($"there is no stack 'dev': {folder.Path} holds no Pulumi.<stack>.yaml"));
    }
}
