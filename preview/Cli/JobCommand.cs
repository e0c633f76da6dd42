using System.CommandLine;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using DataPlatform.Preview.Api;
using DataPlatform.Preview.Jobs;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;

namespace DataPlatform.Preview.Cli;

/// <summary>The command <c>job</c>: prints the request to start a job.</summary>
public static class JobCommand
{
    /// <summary>Name of the command.</summary>
    public const string Name = "job";

    private const string StandardInput = "-";

    /// <summary>Runs it.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="environment">Console, folder and variables.</param>
    /// <param name="planner">What makes the plan where there are no outputs of a deployed stack.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, PreviewEnvironment environment, Planner planner)
    {
        ArgumentNullException.ThrowIfNull(environment);
        var run = new CommandRun(environment);
        var plans = new PlanSource(run, environment, planner);
        var arguments = new JobArguments();
        var command = arguments.ToCommand();
        return run.RunAsync(() => run.ParseAsync(command, arguments.Help, args, async parsed =>
        {
            var kind = parsed.GetValue(arguments.Kind)!;
            if (kind is ['-', ..])
                return run.FailUsage(command, [$"'{kind}' is not an option."]);

            var outputs = parsed.GetValue(arguments.Outputs) is { } file
                ? await ReadAsync(file, environment)
                : await PlanAsync(plans, parsed, arguments, environment);
            if (outputs is null)
                return ExitCode.WrongUsage;

            var request = Changes(parsed, arguments)
                .ApplyTo(outputs.Find(kind, parsed.GetValue(arguments.VirtualCluster)));
            outputs.CheckZone(parsed.GetValue(arguments.Zone));
            var problems = StartJobRunShape.Find(request);
            if (!problems.IsEmpty)
                return run.Fail(ExitCode.Objection, problems.Select(problem => $"the request: {problem}"));
            environment.Output.Write(Text(request));
            return ExitCode.Fine;
        }));
    }

    private static async Task<JobRequestOutputs> ReadAsync(string file, PreviewEnvironment environment)
    {
        if (file == StandardInput)
            return JobRequestOutputs.Parse(await environment.Input.ReadToEndAsync(), "standard input");
        var path = Path.GetFullPath(file, environment.WorkingDirectory);
        try
        {
            return JobRequestOutputs.Parse(await File.ReadAllTextAsync(path), file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new JobRequestException($"--outputs: {file} cannot be read: {exception.Message}", exception);
        }
    }

    private static async Task<JobRequestOutputs?> PlanAsync(
        PlanSource plans, ParseResult parsed, JobArguments arguments, PreviewEnvironment environment)
    {
        var plan = await plans.PlanAsync(
            "start a job in", parsed.GetValue(arguments.ProjectFolder), parsed.GetValue(arguments.Stack));
        if (plan is null)
            return null;
        if (plan.Findings.Any(finding => finding.Severity == Severity.Error))
            throw new JobRequestException($"the preview of {plan.Stack} has errors; see ./dev preview {plan.Stack}");
        var outputs = new JobRequestOutputs(plan.Outputs, $"the preview of {plan.Stack}");
        environment.Error.Write(
            "note: from the offline preview: account, IDs and ARNs are simulated. For the request of the deployed "
            + $"stack: pulumi stack output --json --stack {plan.Stack} | ./dev job KIND --outputs -\n");
        return outputs;
    }

    private static JobChanges Changes(ParseResult parsed, JobArguments arguments) => new()
    {
        EntryPoint = parsed.GetValue(arguments.EntryPoint),
        Arguments = [.. parsed.GetValue(arguments.Arguments) ?? []],
        MainClass = parsed.GetValue(arguments.MainClass),
        Properties = [.. parsed.GetValue(arguments.Properties) ?? []],
        Name = parsed.GetValue(arguments.Name),
        Zone = parsed.GetValue(arguments.Zone),
    };

    private static string Text(JsonObject request)
    {
        using var buffer = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = PlanJson.Encoder };
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            PlanJson.WriteSorted(writer, request);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length) + "\n";
    }
}
