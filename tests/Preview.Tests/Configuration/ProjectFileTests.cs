using DataPlatform.Preview.Configuration;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Configuration;

public class ProjectFileTests
{
    [Test]
    public void Read_DefaultsAndValues_ApplyWhereTheStackIsSilent()
    {
        var configuration = ProjectFolder.Read(
            "config:\n  demo:set: own\n",
            """
            config:
              set: shorthand
              silent: shorthand
              number: 3
              list: [b, a]
              typed:
                type: array
                items: {type: string}
                description: names
                default: [x]
              ratio: {default: 0.50}
              valued: {value: v}
              aws:region: {value: eu-west-1}
              aws:profile: dev
            """);

        Assert.That(configuration.Values, Is.EquivalentTo(new Dictionary<string, string>
        {
            ["demo:set"] = "own",
            ["demo:silent"] = "shorthand",
            ["demo:number"] = "3",
            ["demo:list"] = """["b","a"]""",
            ["demo:typed"] = """["x"]""",
            ["demo:ratio"] = "0.5",
            ["demo:valued"] = "v",
            ["aws:region"] = "eu-west-1",
            ["aws:profile"] = "dev",
        }));
    }

    [TestCase("string", "5", true)]
    [TestCase("string", "[a]", false)]
    [TestCase("string", "{secure: v1:x}", true)]
    [TestCase("integer", "5", true)]
    [TestCase("integer", "'5'", true)]
    [TestCase("integer", "5.0", true)]
    [TestCase("integer", "5.5", false)]
    [TestCase("integer", "five", false)]
    [TestCase("boolean", "true", true)]
    [TestCase("boolean", "'false'", true)]
    [TestCase("boolean", "yes", false)]
    [TestCase("object", "{a: 1}", true)]
    [TestCase("object", "text", false)]
    [TestCase("array, items: {type: integer}", "[1, 2.0, '3']", true)]
    [TestCase("array, items: {type: integer}", "[1, x]", false)]
    [TestCase("array, items: {type: string}", "[1]", false)]
    [TestCase("array, items: {type: string}", "a", false)]
    [TestCase("array, items: {type: array, items: {type: boolean}}", "[[true], []]", true)]
    [TestCase("array, items: {type: array, items: {type: boolean}}", "[[1]]", false)]
    public void Read_TypedKey_TakesWhatTheCliTakes(string type, string value, bool accepted)
    {
        var project = $"config:\n  key: {{type: {type}}}\n";
        var stack = $"config:\n  demo:key: {value}\n";

        if (accepted)
        {
            Assert.That(() => ProjectFolder.Read(stack, project), Throws.Nothing);
        }
        else
        {
            Assert.That(ProjectFolder.Errors(stack, project), Has.Length.EqualTo(1));
        }
    }

    [Test]
    public void Read_WrongTypeInStack_NamesValueAndType() =>
        Assert.That(
            ProjectFolder.Errors(
                "config:\n  zones: [1, b]\n", "config:\n  zones: {type: array, items: {type: integer}}\n"),
            Is.EqualTo(new[] { """Pulumi.dev.yaml:2:10: demo:zones: is [1,"b"], expected array<integer>""" }));

    [Test]
    public void Read_SecretKeyInClear_IsRefused() =>
        Assert.That(
            ProjectFolder.Errors("config:\n  password: open\n", "config:\n  password: {type: string, secret: true}\n"),
            Is.EqualTo(new[]
            {
                "Pulumi.dev.yaml:2:13: demo:password: must be encrypted; set it with "
                + "'pulumi config set --secret demo:password'",
            }));

    [TestCase("key: {type: text}", "key: type is 'text'; accepted: string, integer, boolean, array, object")]
    [TestCase("key: {type: array}",
        "key: an array needs 'items' with the type of its elements, such as {type: string}")]
    [TestCase("key: {type: string, default: 1.30}", "key: its default is the float 1.3, not of its type string")]
    [TestCase("key: {default: a, value: b}", "key: has both a default and a value; only one can apply")]
    [TestCase("key: {value: b, secret: 1}", "key: secret: expected true or false")]
    [TestCase("key: 1.5",
        "key: expected a text, an integer, a boolean, a list, or a mapping with type, items, description, default, "
            + "value, secret")]
    [TestCase("aws:key: {type: string, value: a}",
        "aws:key: is of another namespace, so it can have a value but no type")]
    [TestCase("aws:key: {default: a}", "aws:key: is of another namespace, so it takes 'value' instead of 'default'")]
    [TestCase("aws:key: {}", "aws:key: is of another namespace and needs a 'value'")]
    [TestCase("a:b:c: x", "a:b:c: a key is 'name' or 'namespace:name'")]
    [TestCase("a.b: x",
        "a.b: Pulumi reads '.', '[' and '\"' here as a path into an object, which the offline preview does not "
            + "follow; declare the whole object")]
    public void Open_WrongDeclaration_NamesPlaceAndReason(string declaration, string expected)
    {
        using var folder = new ProjectFolder(ProjectFolder.MinimalProject + $"config:\n  {declaration}\n");

        Assert.That(() => StackProject.Open(folder.Path), Throws.TypeOf<ConfigurationException>()
            .With.Message.EqualTo("Pulumi.yaml:4:3: " + expected));
    }

    [TestCase("runtime: dotnet\n", "Pulumi.yaml: name: missing; expected the project's name")]
    [TestCase("name: 5\nruntime: dotnet\n", "Pulumi.yaml:1:7: name: expected a text that is not empty")]
    [TestCase("name: demo\n", "Pulumi.yaml: runtime: missing; expected a name, such as dotnet")]
    [TestCase("name: demo\nruntime: [a]\n", "Pulumi.yaml:2:10: runtime: expected a name, or a mapping with a name")]
    [TestCase("name: demo\nruntime: dotnet\nconfg: {}\n",
        "Pulumi.yaml:3:1: unknown key 'confg'; did you mean 'config'?")]
    [TestCase("name: demo\nruntime: dotnet\nconfig: [a]\n",
        "Pulumi.yaml:3:9: config: expected a mapping of configuration keys")]
    [TestCase("", "Pulumi.yaml: name: missing; expected the project's name\n"
        + "Pulumi.yaml: runtime: missing; expected a name, such as dotnet")]
    public void Open_WrongProject_NamesPlaceAndReason(string text, string expected)
    {
        using var folder = new ProjectFolder(text);

        Assert.That(() => StackProject.Open(folder.Path), Throws.TypeOf<ConfigurationException>()
            .With.Message.EqualTo(expected));
    }

    [Test]
    public void Open_AttributeTypo_SuggestsTheNearest()
    {
        using var folder = new ProjectFolder(
            ProjectFolder.MinimalProject + "config:\n  key: {typ: string, default: a, colour: red}\n");

        Assert.That(() => StackProject.Open(folder.Path), Throws.TypeOf<ConfigurationException>().With.Message.EqualTo(
            "Pulumi.yaml:4:9: typ: demo:key: unknown attribute; did you mean 'type'?\n"
            + "Pulumi.yaml:4:34: colour: demo:key: unknown attribute; "
            + "accepted: type, items, description, default, value, secret"));
    }

    [Test]
    public void Open_NoProject_NamesTheFolder()
    {
        using var folder = new ProjectFolder(project: null);

        Assert.That(() => StackProject.Open(folder.Path), Throws.TypeOf<ConfigurationException>()
            .With.Message.EqualTo($"there is no Pulumi.yaml in {folder.Path}"));
    }

    [TestCase("runtime: {name: dotnet, options: {binary: x.dll}}\nmain: infra/\nstackConfigDir: stacks\n")]
    [TestCase("runtime: dotnet\nconfig: stacks\n")]
    public void Read_StackFolder_IsFollowed(string rest)
    {
        using var folder = new ProjectFolder("name: demo\n" + rest);
        folder.Write("stacks/Pulumi.dev.yaml", "config:\n  a: 1\n");

        Assert.That(StackProject.Open(folder.Path).Read("dev").Values["demo:a"], Is.EqualTo("1"));
    }

    [Test]
    public void FindFolder_FromBelow_IsTheNearestProject()
    {
        using var folder = new ProjectFolder();
        folder.Write("infra/deep/file.txt", "");

        Assert.That(StackProject.FindFolder(Path.Combine(folder.Path, "infra", "deep")), Is.EqualTo(folder.Path));
    }
}
