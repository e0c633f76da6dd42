using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Plan;

namespace DataPlatform.Preview.Cli;

/// <summary>The plan of the stack that a command is about.</summary>
/// <param name="run">Tells what is wrong.</param>
/// <param name="environment">Console, folder and variables.</param>
/// <param name="planner">What makes plans.</param>
internal sealed class PlanSource(CommandRun run, PreviewEnvironment environment, Planner planner)
{
    /// <summary>Plans a stack.</summary>
    /// <param name="purpose">What the stack is for: <c>name the stack to …</c>.</param>
    /// <param name="folder">The project's folder; null: the nearest.</param>
    /// <param name="named">The stack; null: the only one.</param>
    /// <returns>The plan; null where there is none, which then was told.</returns>
    public async Task<PlatformPlan?> PlanAsync(string purpose, string? folder, string? named)
    {
        var project = Open(folder);
        if (project is null)
        {
            return null;
        }

        var stack = named ?? (project.Stacks is [var only] ? only : null);
        if (stack is null)
        {
            var known = project.Stacks.IsEmpty
                ? $"{project.Folder} has no Pulumi.<stack>.yaml"
                : $"stacks: {string.Join(", ", project.Stacks)}";
            run.Fail(ExitCode.WrongUsage, [$"name the stack to {purpose}; {known}"]);
            return null;
        }

        return await PlanAsync(project.Read(stack));
    }

    private StackProject? Open(string? given)
    {
        var start = Path.GetFullPath(given ?? ".", environment.WorkingDirectory);
        var folder = given is not null && File.Exists(Path.Combine(start, "Pulumi.yaml"))
            ? start
            : given is null ? StackProject.FindFolder(start) : null;
        if (folder is not null)
        {
            return StackProject.Open(folder);
        }

        run.Fail(
            ExitCode.WrongUsage,
            [given is null
                ? $"there is no Pulumi.yaml in {start} or above it; name its folder with --project-dir"
                : $"--project-dir: there is no Pulumi.yaml in {start}"]);
        return null;
    }

    private async Task<PlatformPlan> PlanAsync(StackConfiguration configuration)
    {
        if (!environment.ShowsProgress)
        {
            return await planner(configuration, environment.Today, null);
        }

        using var progress = new ProgressLine(environment.Error, configuration.Stack);
        return await planner(configuration, environment.Today, progress);
    }
}
