using System.Text.RegularExpressions;
using DataPlatform.Preview.Cli;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Rendering;
using DataPlatform.Tests.Preview.Configuration;
using DataPlatform.Tests.Preview.Golden;
using NUnit.Framework;

namespace DataPlatform.Tests.Preview.Cli;

/// <summary>The command with the planner that it really has.</summary>
public partial class PlatformPlannerTests
{
    private static IEnumerable<string> StackNames => Stacks.Names;

    // What is left to the user's judgement: a licence, checksums, who may run code on the host.
    [TestCase("dev", "3 remarks", "remark dss-download-checksum", "remark dss-user-isolation")]
    [TestCase(
        "prod",
        "3 warnings, 1 remark",
        "warning dss-download-checksum",
        "warning dss-license",
        "warning dss-user-isolation")]
    public async Task Preview_OfTheRepositorysStack_IsFine(string stack, string count, params string[] findings)
    {
        var result = await CommandResult.OfAsync(Stacks.Root, [stack], PlatformPlanner.PlanAsync);

        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Error), Is.EqualTo((0, "")));
            Assert.That(result.Output, Does.StartWith($"Preview of dataplatform/{stack}\n"));
            Assert.That(result.Output, Does.Contain($"\nFindings  {count}\n"));
            Assert.That(
                Finding().Matches(result.Output).Select(found => $"{found.Groups[1].Value} {found.Groups[2].Value}"),
                Is.EqualTo([.. findings, "remark security-eks-endpoint"]));
        });
    }

    [TestCaseSource(nameof(StackNames))]
    public async Task Json_OfTheRepositorysStack_ReadsBackAsTheSamePlan(string stack)
    {
        var result = await CommandResult.OfAsync(Stacks.Root, [stack, "--json"], PlatformPlanner.PlanAsync);

        var read = PlanJsonReader.Read(result.Output);
        using var again = new StringWriter();
        PlanJsonWriter.Write(again, read, PlanEstimates.Of(read, Today.Fixed), showSecrets: false);
        Assert.Multiple(() =>
        {
            Assert.That(again.ToString(), Is.EqualTo(result.Output));
            Assert.That(GoldenText.Of(read), Is.EqualTo(GoldenText.Of(Stacks.Plan(stack))));
        });
    }

    [Test]
    public async Task Preview_OfABadStackFile_NamesEachPlace()
    {
        const string file = """
            config:
              dataplatform:environment: staging
              dataplatform:tags:
                Owner: "1"
                "aws:x": y
              aws:region: eu-west-1
              network:cidr: 8.8.8.0/24
              network:interfaceEndpoints:
                - ec2
                - nonsense
              network:zonecount: 3
              lake:forceDestroy:
                secure: AAABADQXFlU0mxbTgNyl39UfVg4DdCoMoRZBgQ==

            """;
        var projectFile = File.ReadAllText(Path.Combine(Stacks.Root, "Pulumi.yaml"));
        using var project = new ProjectFolder(projectFile, ("bad", file));
        var result = await CommandResult.OfAsync(project.Path, ["bad"], PlatformPlanner.PlanAsync);

        var starts = result.Error.TrimEnd('\n').Split('\n').Select(line => string.Join(' ', line.Split(' ').Take(4)));
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((1, "")));
            Assert.That(starts, Is.EquivalentTo(new[]
            {
                "error: Pulumi.bad.yaml:2:3: dataplatform:environment: 'staging'",
                "error: Pulumi.bad.yaml:5:5: dataplatform:tags[\"aws:x\"]: the",
                "error: Pulumi.bad.yaml:7:3: network:cidr: '8.8.8.0/24'",
                "error: Pulumi.bad.yaml:10:7: network:interfaceEndpoints[1]: 'nonsense'",
                "error: Pulumi.bad.yaml:11:3: network:zonecount: is",
                "error: Pulumi.bad.yaml:12:3: lake:forceDestroy: [secret]",
            }));
            Assert.That(result.Error, Does.Contain(
                " (the offline preview decrypts nothing: it reads [secret] for an encrypted value)\n"));
        });
    }

    [Test]
    public async Task Preview_OfAnEmptyStackFile_NamesTheFile()
    {
        using var project = new ProjectFolder("name: dataplatform\nruntime: dotnet\n", ("new", ""));
        var result = await CommandResult.OfAsync(project.Path, [], PlatformPlanner.PlanAsync);

        Assert.That(
            (result.ExitCode, result.Error.Split('\n')[0]),
            Is.EqualTo((1, "error: Pulumi.new.yaml: dataplatform:environment: is required; accepted: dev, prod")));
    }

    [GeneratedRegex(@"^  (error|warning|remark) \[([a-z0-9-]+)\]", RegexOptions.Multiline)]
    private static partial Regex Finding();
}
