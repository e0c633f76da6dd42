using System.Text.Json.Nodes;
using DataPlatform.Preview.Cli;
using DataPlatform.Preview.Jobs;
using DataPlatform.Preview.Plan;
using DataPlatform.Tests.Preview.Configuration;
using DataPlatform.Tests.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cli;

public class JobCommandTests
{
    private const string Note =
        "note: from the offline preview: account, IDs and ARNs are simulated. For the request of the deployed stack: "
        + "pulumi stack output --json --stack dev | ./dev job KIND --outputs -\n";

    private static readonly PlatformPlan Plan = SamplePlan.Create() with
    {
        Findings = [],
        Outputs = Outputs(),
        SecretOutputs = [],
    };

    private ProjectFolder _project = null!;

    [SetUp]
    public void CreateProject() => _project = new ProjectFolder(ProjectFolder.MinimalProject, ("dev", ""));

    [TearDown]
    public void DeleteProject() => _project.Dispose();

    [Test]
    public async Task Job_FromThePreview_IsPrintedWithANote()
    {
        var result = await RunAsync(["shared"]);

        Assert.That((result.ExitCode, result.Error, result.Output), Is.EqualTo((0, Note,
            """
            {
              "configurationOverrides": {
                "applicationConfiguration": [
                  {
                    "classification": "spark-defaults",
                    "properties": {
                      "spark.a": "b"
                    }
                  }
                ]
              },
              "executionRoleArn": "arn:aws:iam::123456789012:role/teamRole",
              "jobDriver": {
                "sparkSubmitJobDriver": {
                  "entryPoint": "local:///pi.py"
                }
              },
              "name": "team-shared",
              "releaseLabel": "emr-7.13.0-latest",
              "virtualClusterId": "team"
            }

            """)));
    }

    [Test]
    public async Task Job_WithEveryOption_IsAsAsked()
    {
        var result = await RunAsync(
        [
            "shared", "--entry-point", "s3://b/a.jar", "--arg", "one", "--arg=--two", "--arg", "one",
            "--class", "a.b.C", "--conf", "spark.a=c=d", "--conf", "spark.new=1", "--name", "nightly",
            "--zone", "eu-west-1b",
        ]);

        var request = JsonNode.Parse(result.Output)!;
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That((string?)request["name"], Is.EqualTo("nightly"));
            Assert.That(request["jobDriver"]!.ToJsonString(), Is.EqualTo(
                "{\"sparkSubmitJobDriver\":{\"entryPoint\":\"s3://b/a.jar\","
                + "\"entryPointArguments\":[\"one\",\"--two\",\"one\"],\"sparkSubmitParameters\":\"--class a.b.C\"}}"));
            Assert.That(request["configurationOverrides"]!.ToJsonString(), Is.EqualTo(
                "{\"applicationConfiguration\":[{\"classification\":\"spark-defaults\",\"properties\":{"
                + "\"spark.a\":\"c=d\",\"spark.kubernetes.node.selector.topology.kubernetes.io/zone\":\"eu-west-1b\","
                + "\"spark.new\":\"1\"}},{\"classification\":\"emr-job-submitter\",\"properties\":{"
                + "\"jobsubmitter.node.selector.topology.kubernetes.io/zone\":\"eu-west-1b\"}}]}"));
        });
    }

    [Test]
    public async Task Job_FromOutputs_NeedsNoProject()
    {
        _project.Write("outputs.json", Outputs().ToJsonString());
        File.Delete(Path.Combine(_project.Path, "Pulumi.yaml"));

        var result = await RunAsync(["shared", "--outputs", "outputs.json", "--stack", "prod"]);

        Assert.That(
            (result.ExitCode, result.Error, (string?)JsonNode.Parse(result.Output)!["virtualClusterId"]),
            Is.EqualTo((0, "", "team")));
    }

    [Test]
    public async Task Job_FromStandardInput_IsRead()
    {
        var result = await RunAsync(["shared", "--outputs", "-"], input: Outputs().ToJsonString());

        Assert.That(
            (result.ExitCode, result.Error, (string?)JsonNode.Parse(result.Output)!["name"]),
            Is.EqualTo((0, "", "team-shared")));
    }

    [TestCase("batchjob")]
    [TestCase("team")]
    public async Task Job_OfAVirtualCluster_IsItsOwn(string virtualCluster)
    {
        var result = await RunAsync(["critical", "--virtual-cluster", virtualCluster]);

        Assert.That(
            (result.ExitCode, (string?)JsonNode.Parse(result.Output)!["virtualClusterId"]),
            Is.EqualTo((0, virtualCluster)));
    }

    [TestCase("crtical", "there is no kind of jobs 'crtical'; there are: critical, shared; did you mean 'critical'?")]
    [TestCase("zzz", "there is no kind of jobs 'zzz'; there are: critical, shared")]
    [TestCase("critical", "several virtual clusters have the kind 'critical': batchjob, team; name one with "
        + "--virtual-cluster")]
    [TestCase("shared --virtual-cluster batchjob",
        "there is no kind of jobs 'shared' in 'batchjob'; there are: critical")]
    [TestCase("shared --virtual-cluster teem",
        "there is no virtual cluster 'teem'; there are: batchjob, team; did you mean 'team'?")]
    [TestCase("shared --conf a=b", "--conf: 'a=b' is not a Spark property; accepted: spark.…=VALUE")]
    [TestCase("shared --conf spark.a", "--conf: 'spark.a' is not a Spark property; accepted: spark.…=VALUE")]
    [TestCase("shared --conf spark.a\t=b", "--conf: 'spark.a\\t=b' is not a Spark property; accepted: spark.…=VALUE")]
    [TestCase("shared --entry-point etl.py",
        "--entry-point: 'etl.py' is not a URI; accepted: s3://… or, in EMR's image, local:///…")]
    [TestCase("shared --entry-point ./s3://b/etl.py",
        "--entry-point: './s3://b/etl.py' is not a URI; accepted: s3://… or, in EMR's image, local:///…")]
    [TestCase("shared --zone eu-west-1d",
        "there is no zone 'eu-west-1d'; there are: eu-west-1a, eu-west-1b; did you mean 'eu-west-1a'?")]
    [TestCase("shared --class a..B", "--class: 'a..B' is not the name of a class; accepted: a.b.Name")]
    [TestCase("shared --zone b",
        "--zone: 'b' is not the name of a zone; accepted: a region and a letter, such as eu-west-1a")]
    [TestCase("shared --conf spark.a=", "the request: configurationOverrides.applicationConfiguration[0]"
        + ".properties[\"spark.a\"]: has 0 characters; accepted: 1 to 1024")]
    [TestCase("shared --conf spark.a=b\nc", "the request: configurationOverrides.applicationConfiguration[0]"
        + @".properties[""spark.a""]: 'b\nc' does not match \A(?:.*\S.*)\z")]
    [TestCase("shared --name a:b", @"the request: name: 'a:b' does not match \A(?:[\.\-_/#A-Za-z0-9]+)\z")]
    public async Task Job_ThatCannotBe_IsAnErrorInOneLine(string line, string error)
    {
        var result = await RunAsync([.. line.Split(' '), "--outputs", "-"], input: Outputs().ToJsonString());

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((1, "", $"error: {error}\n")));
    }

    [TestCase("", "standard input is not what 'pulumi stack output --json' prints")]
    [TestCase("""{"jobRequests": {}, "jobRequests": {}}""",
        "standard input is not what 'pulumi stack output --json' prints")]
    [TestCase("[]", "standard input is not what 'pulumi stack output --json' prints")]
    [TestCase("{}", "standard input has no requests in its output 'jobRequests': Spark is not enabled, or no virtual "
        + "cluster has kinds of jobs")]
    [TestCase("""{"jobRequests": {"batchjob": {}}}""", "standard input has no requests in its output 'jobRequests': "
        + "Spark is not enabled, or no virtual cluster has kinds of jobs")]
    [TestCase("""{"jobRequests": {"batchjob": {"shared": 1}, "team": 2}}""", "standard input has no requests in its "
        + "output 'jobRequests': Spark is not enabled, or no virtual cluster has kinds of jobs")]
    public async Task Outputs_WithoutRequests_AreAnError(string outputs, string error)
    {
        var result = await RunAsync(["shared", "--outputs", "-"], input: outputs);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((1, "", $"error: {error}\n")));
    }

    // The second is a folder.
    [TestCase("none.json")]
    [TestCase(".")]
    public async Task Outputs_ThatAreNoFile_AreAnError(string name)
    {
        var result = await RunAsync(["shared", "--outputs", name]);

        Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
        Assert.That(result.Error, Does.Match($"^error: --outputs: {name} cannot be read: [^\n]+\n$"));
    }

    [Test]
    public async Task Outputs_WithoutZones_LeaveTheZoneToTheCaller()
    {
        var outputs = Outputs();
        outputs.Remove("zones");

        var result = await RunAsync(
            ["shared", "--outputs", "-", "--zone", "eu-west-1d"], input: outputs.ToJsonString());

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
        Assert.That(result.Output, Does.Contain("\"eu-west-1d\""));
    }

    [Test]
    public async Task Property_GivenTwice_IsTheLastOne()
    {
        var result = await RunAsync(["shared", "--conf", "spark.a=1", "--conf", "spark.a=2"]);

        Assert.That(
            (string?)JsonNode.Parse(result.Output)!["configurationOverrides"]!["applicationConfiguration"]![0]![
                "properties"]!["spark.a"],
            Is.EqualTo("2"));
    }

    [Test]
    public void Changes_Applied_LeaveTheRequestAsItIs()
    {
        var request = Request("team", "shared").AsObject();
        var before = request.ToJsonString();

        var changed = new JobChanges { Name = "x", Zone = "eu-west-1a" }.ApplyTo(request);

        Assert.That(request.ToJsonString(), Is.EqualTo(before));
        Assert.That((string?)changed["name"], Is.EqualTo("x"));
    }

    [Test]
    public async Task Preview_WithWarnings_GivesTheRequest()
    {
        var warning = SamplePlan.Create().Findings[0] with { Severity = Severity.Warning };

        var result = await RunAsync(["shared"], plan: Plan with { Findings = [warning] });

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, Note)));
    }

    [Test]
    public async Task Preview_WithErrors_GivesNoRequest()
    {
        var result = await RunAsync(["shared"], plan: Plan with { Findings = SamplePlan.Create().Findings });

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo(
            (1, "", "error: the preview of dev has errors; see ./dev preview dev\n")));
    }

    [TestCase("", "Required argument missing for command: 'job'.\nFor the usage: ./dev job --help\n")]
    [TestCase("--no-such", "'--no-such' is not an option.\nFor the usage: ./dev job --help\n")]
    [TestCase("shared --stack", "Required argument missing for option: '--stack'.\nFor the usage: ./dev job --help\n")]
    [TestCase("shared --stack prd", "there is no stack 'prd'; stacks: dev\n")]
    public async Task Job_CalledWrongly_IsWrongUsage(string line, string error)
    {
        var result = await RunAsync(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((2, "", $"error: {error}")));
    }

    [Test]
    public async Task Job_OfNoStackOfSeveral_ListsThem()
    {
        _project.Write("Pulumi.prod.yaml", "");

        var result = await RunAsync(["shared"]);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo(
            (2, "error: name the stack to start a job in; stacks: dev, prod\n")));
    }

    [Test]
    public async Task Help_ListsEveryOption()
    {
        var result = await RunAsync(["--help"]);

        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            foreach (var option in (string[])
                [
                    "--entry-point", "--arg", "--class", "--conf", "--name", "--virtual-cluster", "--zone", "--stack",
                    "--outputs", "--project-dir",
                ])
            {
                Assert.That(result.Output, Does.Contain(option));
            }
        });
    }

    private static JsonObject Outputs() => new()
    {
        ["zones"] = new JsonArray("eu-west-1a", "eu-west-1b"),
        ["jobRequests"] = new JsonObject
        {
            ["team"] = new JsonObject
            {
                ["shared"] = Request("team", "shared"),
                ["critical"] = Request("team", "critical"),
            },
            ["batchjob"] = new JsonObject { ["critical"] = Request("batchjob", "critical") },
        },
    };

    private static JsonNode Request(string virtualCluster, string kind) => JsonNode.Parse(
        $$$"""
        {"virtualClusterId": "{{{virtualCluster}}}", "name": "{{{virtualCluster}}}-{{{kind}}}",
         "executionRoleArn": "arn:aws:iam::123456789012:role/{{{virtualCluster}}}Role",
         "releaseLabel": "emr-7.13.0-latest",
         "jobDriver": {"sparkSubmitJobDriver": {"entryPoint": "local:///pi.py"}},
         "configurationOverrides": {"applicationConfiguration": [
           {"classification": "spark-defaults", "properties": {"spark.a": "b"}}]}}
        """)!;

    private async Task<CommandResult> RunAsync(string[] args, PlatformPlan? plan = null, string input = "")
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var reader = new StringReader(input);
        var exitCode = await JobCommand.RunAsync(
            args,
            new PreviewEnvironment
            {
                Output = output,
                Error = error,
                Input = reader,
                Today = Today.Fixed,
                WorkingDirectory = _project.Path,
                Variable = _ => null,
            },
            (configuration, _, _) => Task.FromResult((plan ?? Plan) with { Stack = configuration.Stack }));
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
