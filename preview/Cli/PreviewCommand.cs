using System.CommandLine;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;
using DataPlatform.Preview.Running;

namespace DataPlatform.Preview.Cli;

/// <summary>
/// Makes the plan of a stack's configuration, judged by a day, reporting how many resources there are so far.
/// </summary>
public delegate Task<PlatformPlan> Planner(StackConfiguration configuration, DateOnly today, IProgress<int>? progress);

/// <summary>The command <c>preview</c>.</summary>
public static class PreviewCommand
{
    private const string TraceVariable = "DATAPLATFORM_TRACE";
    private const string Usage = "For the usage: preview --help\n";

    /// <summary>Runs it.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="environment">Console, folder and variables.</param>
    /// <param name="planner">What makes the plan.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, PreviewEnvironment environment, Planner planner)
    {
        try
        {
            var exitCode = await ParseAndRunAsync(args, environment, planner);
            // Here and not at the very end: a full disk is an error like any other.
            await environment.Output.FlushAsync();
            return exitCode;
        }
        catch (UnknownStackException exception)
        {
            return Fail(environment, ExitCode.WrongUsage, exception.Errors);
        }
        catch (ConfigurationException exception)
        {
            return Fail(environment, ExitCode.Objection, exception.Errors);
        }
        catch (ProgramFailedException exception)
        {
            Trace(environment, exception);
            return Fail(environment, ExitCode.Objection, exception.Errors);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets one line and not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var hint = Trace(environment, exception) ? "" : $" (for the stack trace set {TraceVariable}=1)";
            var message = exception.Message.ReplaceLineEndings(" ");
            return Fail(
                environment, ExitCode.Objection, [$"unexpected {exception.GetType().Name}: {message}{hint}"]);
        }
        finally
        {
            await FlushErrorsAsync(environment);
        }
    }

    private static async Task<int> ParseAndRunAsync(string[] args, PreviewEnvironment environment, Planner planner)
    {
        var arguments = new PreviewArguments();

        // '@file' is no way to pass arguments here, and an argument such as '@x' is just a wrong stack name.
        var parsed = arguments.ToCommand().Parse(
            args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.GetResult(arguments.Help) is not null)
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = environment.Output, Error = environment.Error });
        }

        if (parsed.Errors.Count > 0)
        {
            return Fail(
                environment,
                ExitCode.WrongUsage,
                [.. parsed.Errors.Select(error => error.Message).Distinct()],
                Usage);
        }

        var project = Open(parsed.GetValue(arguments.ProjectFolder), environment);
        if (project is null)
        {
            return ExitCode.WrongUsage;
        }

        var named = parsed.GetValue(arguments.Stack);
        if (named is ['-', ..])
        {
            return Fail(environment, ExitCode.WrongUsage, [$"'{named}' is not an option."], Usage);
        }

        var stack = named ?? (project.Stacks is [var only] ? only : null);
        if (stack is null)
        {
            var known = project.Stacks.IsEmpty
                ? $"{project.Folder} has no Pulumi.<stack>.yaml"
                : $"stacks: {string.Join(", ", project.Stacks)}";
            return Fail(environment, ExitCode.WrongUsage, [$"name the stack to preview; {known}"]);
        }

        var plan = await PlanAsync(project.Read(stack), environment, planner);
        Show(
            plan,
            environment,
            parsed.GetValue(arguments.Json),
            parsed.GetValue(arguments.ShowSecrets),
            parsed.GetValue(arguments.NoColor));
        return plan.Findings.Any(finding => finding.Severity == Severity.Error)
            ? ExitCode.Objection
            : ExitCode.Fine;
    }

    private static StackProject? Open(string? given, PreviewEnvironment environment)
    {
        var start = Path.GetFullPath(given ?? ".", environment.WorkingDirectory);
        var folder = given is not null && File.Exists(Path.Combine(start, "Pulumi.yaml"))
            ? start
            : given is null ? StackProject.FindFolder(start) : null;
        if (folder is not null)
        {
            return StackProject.Open(folder);
        }

        Fail(environment, ExitCode.WrongUsage,
            [given is null
                ? $"there is no Pulumi.yaml in {start} or above it; name its folder with --project-dir"
                : $"--project-dir: there is no Pulumi.yaml in {start}"]);
        return null;
    }

    private static async Task<PlatformPlan> PlanAsync(
        StackConfiguration configuration, PreviewEnvironment environment, Planner planner)
    {
        if (!environment.ShowsProgress)
        {
            return await planner(configuration, environment.Today, null);
        }

        using var progress = new ProgressLine(environment.Error, configuration.Stack);
        return await planner(configuration, environment.Today, progress);
    }

    private static void Show(
        PlatformPlan plan, PreviewEnvironment environment, bool json, bool showSecrets, bool noColor)
    {
        var estimates = PlanEstimates.Of(plan, environment.Today);
        if (json)
        {
            PlanJsonWriter.Write(environment.Output, plan, estimates, showSecrets);
            return;
        }

        var color = environment.Color && !noColor;
        TreeRenderer.Render(
            environment.Output, plan, estimates, new RenderOptions(environment.OutputWidth, color, showSecrets));
    }

    private static int Fail(
        PreviewEnvironment environment, int exitCode, IEnumerable<string> errors, string hint = "")
    {
        foreach (var error in errors)
        {
            environment.Error.Write($"error: {OneLine.Of(error)}\n");
        }

        environment.Error.Write(hint);
        return exitCode;
    }

    private static async Task FlushErrorsAsync(PreviewEnvironment environment)
    {
        try
        {
            await environment.Error.FlushAsync();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Standard error is closed or full: there is nowhere left to tell it. The exit code still does.
        }
    }

    private static bool Trace(PreviewEnvironment environment, Exception exception)
    {
        if (string.IsNullOrEmpty(environment.Variable(TraceVariable)))
        {
            return false;
        }

        environment.Error.Write($"{exception}\n");
        return true;
    }
}
