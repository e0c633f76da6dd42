using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Estimates;
using DataPlatform.Preview.Plan;
using DataPlatform.Preview.Rendering;

namespace DataPlatform.Preview.Cli;

/// <summary>
/// Makes the plan of a stack's configuration, judged by a day, reporting how many resources there are so far.
/// </summary>
public delegate Task<PlatformPlan> Planner(StackConfiguration configuration, DateOnly today, IProgress<int>? progress);

/// <summary>The command <c>preview</c>.</summary>
public static class PreviewCommand
{
    /// <summary>Runs it.</summary>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="environment">Console, folder and variables.</param>
    /// <param name="planner">What makes the plan.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, PreviewEnvironment environment, Planner planner)
    {
        var run = new CommandRun(environment);
        var plans = new PlanSource(run, environment, planner);
        var arguments = new PreviewArguments();
        var command = arguments.ToCommand();
        return run.RunAsync(() => run.ParseAsync(command, arguments.Help, args, async parsed =>
        {
            var named = parsed.GetValue(arguments.Stack);
            if (named is ['-', ..])
            {
                return run.FailUsage(command, [$"'{named}' is not an option."]);
            }

            var plan = await plans.PlanAsync("preview", parsed.GetValue(arguments.ProjectFolder), named);
            if (plan is null)
            {
                return ExitCode.WrongUsage;
            }

            Show(
                plan,
                environment,
                parsed.GetValue(arguments.Json),
                parsed.GetValue(arguments.ShowSecrets),
                parsed.GetValue(arguments.NoColor));
            return plan.Findings.Any(finding => finding.Severity == Severity.Error)
                ? ExitCode.Objection
                : ExitCode.Fine;
        }));
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
}
