using DataPlatform.Preview.Cli;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Running;
using DataPlatform.Tests.Preview.Configuration;
using DataPlatform.Tests.Preview.Rendering;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cli;

public class PreviewCommandTests
{
    private static readonly PlatformPlan Flawed = SamplePlan.Create();
    private static readonly PlatformPlan Sound = Flawed with { Findings = [] };

    private ProjectFolder _project = null!;

    [SetUp]
    public void CreateProject() =>
        _project = new ProjectFolder(ProjectFolder.MinimalProject, ("dev", "config:\n  a: 1\n"), ("prod", ""));

    [TearDown]
    public void DeleteProject() => _project.Dispose();

    [Test]
    public async Task Run_SoundPlan_PrintsItAndIsFine()
    {
        StackConfiguration? seen = null;
        var result = await RunAsync(["dev"], (configuration, _, progress) =>
        {
            seen = configuration;
            Assert.That(progress, Is.Null);
            return Task.FromResult(Sound);
        });

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.Zero);
            Assert.That(result.Error, Is.Empty);
            Assert.That(result.Output, Does.StartWith("Preview of demo/dev\n").And.Not.Contain('\u001b'));
            Assert.That((seen!.Project, seen.Stack, seen.Values["demo:a"]), Is.EqualTo(("demo", "dev", "1")));
        });
    }

    [Test]
    public async Task Run_ErrorFinding_IsAnObjection()
    {
        var result = await RunAsync(["dev"], Flawed);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, "")));
    }

    [Test]
    public async Task Run_Json_PrintsOnlyJson()
    {
        var result = await RunAsync(["dev", "--json"], Flawed);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((1, SampleTexts.Json, "")));
    }

    [TestCase("--show-secrets", "hunter22")]
    [TestCase("--json", "[secret]")]
    public async Task Run_Secrets_ShowOnDemandOnly(string option, string expected)
    {
        var result = await RunAsync(["dev", option], Sound);

        Assert.That(result.Output, Does.Contain(expected));
    }

    [TestCase("", "", true)]
    [TestCase("NO_COLOR=1", "", false)]
    [TestCase("TERM=dumb", "", false)]
    [TestCase("", "--no-color", false)]
    public async Task Run_Terminal_IsColoredUnlessTold(string variable, string option, bool colored)
    {
        string[] args = option.Length > 0 ? ["dev", option] : ["dev"];
        var result = await RunAsync(args, (_, _, _) => Task.FromResult(Sound), variable, width: 80);

        Assert.That(result.Output.Contains('\u001b', StringComparison.Ordinal), Is.EqualTo(colored));
    }

    [Test]
    public async Task Run_ErrorTerminal_ShowsProgressAndErasesIt()
    {
        var result = await RunAsync(
            ["dev", "--json"],
            (_, _, progress) =>
            {
                progress!.Report(7);
                return Task.FromResult(Sound);
            },
            errorIsTerminal: true);

        Assert.Multiple(() =>
        {
            Assert.That(result.Error, Is.EqualTo(
                "\r\u001b[Kpreviewing dev\r\u001b[Kpreviewing dev: 7 resources\r\u001b[K"));
            Assert.That(result.Output, Does.StartWith("{\n"));
        });
    }

    [Test]
    public async Task Run_DumbTerminal_ShowsNoProgress()
    {
        var result = await RunAsync(
            ["dev"],
            (_, _, progress) => Task.FromResult(progress is null ? Sound : Flawed),
            "TERM=dumb",
            errorIsTerminal: true);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
    }

    [Test]
    public async Task Run_FullDisk_IsAnErrorInOneLine()
    {
        using var disk = new FullDisk();
        using var error = new StringWriter();
        var exitCode = await PreviewCommand.RunAsync(
            ["dev"], Environment(disk, error), (_, _, _) => Task.FromResult(Sound));

        Assert.That((exitCode, error.ToString()), Is.EqualTo((1,
            "error: unexpected IOException: no space left (for the stack trace set DATAPLATFORM_TRACE=1)\n")));
    }

    [Test]
    public async Task Run_ClosedStandardError_StillGivesTheExitCode()
    {
        using var output = new StringWriter();
        using var error = new FullDisk();

        Assert.That(
            await PreviewCommand.RunAsync(["prd"], Environment(output, error), (_, _, _) => Task.FromResult(Sound)),
            Is.EqualTo(2));
    }

    [Test]
    public async Task Run_UnknownStack_ListsTheStacks()
    {
        var result = await RunAsync(["prd"], Sound);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo(
            (2, "", "error: there is no stack 'prd'; stacks: dev, prod; did you mean 'prod'?\n")));
    }

    [Test]
    public async Task Run_NameLikeThatOfAResponseFile_IsAName()
    {
        _project.Write("prd", "--help\n");
        var result = await RunAsync([$"@{Path.Combine(_project.Path, "prd")}"], Sound);

        Assert.That(result.ExitCode, Is.EqualTo(2));
        Assert.That(result.Error, Does.StartWith("error: there is no stack '@"));
    }

    [Test]
    public async Task Run_WrongArgumentTwice_IsToldOnce()
    {
        var result = await RunAsync(["dev", "--jsn", "--jsn"], Sound);

        Assert.That(result.Error, Is.EqualTo(
            "error: Unrecognized command or argument '--jsn'.\nFor the usage: ./dev preview --help\n"));
    }

    [Test]
    public async Task Run_Ended_HasFlushedStandardError()
    {
        using var output = new StringWriter();
        using var error = new FlushCount();
        await PreviewCommand.RunAsync(["prd"], Environment(output, error), (_, _, _) => Task.FromResult(Sound));

        Assert.That(error.Flushed, Is.EqualTo(1));
    }

    [Test]
    public async Task Run_NoStackOfSeveral_ListsThem()
    {
        var result = await RunAsync([], Sound);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo(
            (2, "error: name the stack to preview; stacks: dev, prod\n")));
    }

    [Test]
    public async Task Run_NoStackOfOne_TakesIt()
    {
        File.Delete(Path.Combine(_project.Path, "Pulumi.prod.yaml"));

        Assert.That((await RunAsync([], Sound)).ExitCode, Is.Zero);
    }

    [TestCase("--jsn", "Unrecognized command or argument '--jsn'.")]
    [TestCase("prod", "Unrecognized command or argument 'prod'.")]
    [TestCase("-h?", "Unrecognized command or argument '-h?'.")]
    [TestCase("--project-dir", "Required argument missing for option: '--project-dir'.")]
    public async Task Run_WrongArguments_AreWrongUsage(string second, string expected)
    {
        var result = await RunAsync(["dev", second], Sound);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo(
            (2, "", $"error: {expected}\nFor the usage: ./dev preview --help\n")));
    }

    [Test]
    public async Task Run_UnknownOptionInThePlaceOfAStack_IsWrongUsage()
    {
        var result = await RunAsync(["--version"], Sound);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo(
            (2, "error: '--version' is not an option.\nFor the usage: ./dev preview --help\n")));
    }

    [TestCase("--help")]
    [TestCase("-h")]
    public async Task Run_Help_ExplainsEverything(string option)
    {
        var result = await RunAsync([option], Sound);

        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Does.Contain("preview [<STACK>] [options]").And.Contain("Exit codes: 0 fine;")
                .And.Contain("--json").And.Contain("--show-secrets").And.Contain("--no-color")
                .And.Contain("--project-dir <DIR>"));
        });
    }

    [Test]
    public async Task Run_ProjectFolder_IsTakenFromTheOption()
    {
        using var other = new ProjectFolder("name: other\nruntime: dotnet\n", ("test", ""));
        StackConfiguration? seen = null;
        await RunAsync(["--project-dir", other.Path], (configuration, _, _) =>
        {
            seen = configuration;
            return Task.FromResult(Sound);
        });

        Assert.That((seen!.Project, seen.Stack), Is.EqualTo(("other", "test")));
    }

    [Test]
    public async Task Run_ProjectFolderWithoutProject_IsWrongUsage()
    {
        var result = await RunAsync(["dev", "--project-dir", "none"], Sound);

        Assert.That((result.ExitCode, result.Error), Is.EqualTo(
            (2, $"error: --project-dir: there is no Pulumi.yaml in {Path.Combine(_project.Path, "none")}\n")));
    }

    [Test]
    public async Task Run_BadConfiguration_IsToldLineByLine()
    {
        _project.Write("Pulumi.dev.yaml", "confg: {}\nconfig: [a]\n");
        var result = await RunAsync(["dev"], Sound);

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo((1, "",
            "error: Pulumi.dev.yaml:1:1: unknown key 'confg'; did you mean 'config'?\n"
            + "error: Pulumi.dev.yaml:2:9: config: expected 'key: value' lines\n")));
    }

    [Test]
    public async Task Run_RefusedSettings_AreToldLineByLine()
    {
        var result = await RunAsync(
            ["dev"], (_, _, _) => throw new ConfigurationException(["a: is 1, expected 2", "b: missing"]));

        Assert.That((result.ExitCode, result.Error), Is.EqualTo(
            (1, "error: a: is 1, expected 2\nerror: b: missing\n")));
    }

    [Test]
    public async Task Run_FailedProgram_IsToldWithoutTrace()
    {
        var result = await RunAsync(
            ["dev"], (_, _, _) => throw new ProgramFailedException(["first", "second"], new IOException("inner")));

        Assert.That((result.ExitCode, result.Error), Is.EqualTo((1, "error: first\nerror: second\n")));
    }

    [TestCase("", "error: unexpected IOException: disk gone away (for the stack trace set DATAPLATFORM_TRACE=1)\n")]
    [TestCase("DATAPLATFORM_TRACE=1", "error: unexpected IOException: disk gone away\n")]
    public async Task Run_UnexpectedException_IsOneLine(string variable, string expected)
    {
        var result = await RunAsync(
            ["dev"], (_, _, _) => throw new IOException("disk gone\naway"), variable);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(1));
            Assert.That(result.Error, Does.EndWith(expected));
            Assert.That(
                result.Error.Contains("   at ", StringComparison.Ordinal), Is.EqualTo(variable.Length > 0));
        });
    }

    private Task<CommandResult> RunAsync(string[] args, PlatformPlan plan) =>
        RunAsync(args, (_, _, _) => Task.FromResult(plan));

    private Task<CommandResult> RunAsync(
        string[] args, Planner planner, string variable = "", int? width = null, bool errorIsTerminal = false) =>
        CommandResult.OfAsync(_project.Path, args, planner, variable, width, errorIsTerminal);

    private PreviewEnvironment Environment(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        WorkingDirectory = _project.Path,
        Variable = _ => null,
    };

    private sealed class FlushCount : StringWriter
    {
        public int Flushed { get; private set; }

        public override Task FlushAsync()
        {
            Flushed++;
            return Task.CompletedTask;
        }
    }

    private sealed class FullDisk : StringWriter
    {
        public override Task FlushAsync() => throw new IOException("no space left");
    }
}
