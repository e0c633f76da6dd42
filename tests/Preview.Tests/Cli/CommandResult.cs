using System.Collections.Immutable;
using DataPlatform.Preview.Cli;

namespace DataPlatform.Tests.Preview.Cli;

/// <summary>What a run of the command gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error)
{
    /// <summary>Runs it.</summary>
    /// <param name="folder">The working directory.</param>
    /// <param name="args">The command line.</param>
    /// <param name="planner">What makes the plan.</param>
    /// <param name="variable">An environment variable, <c>NAME=VALUE</c>; empty for none.</param>
    /// <param name="width">Columns of the terminal; null for a pipe.</param>
    /// <param name="errorIsTerminal">Whether standard error is a terminal.</param>
    /// <param name="today">The day; null: that of all tests.</param>
    public static async Task<CommandResult> OfAsync(
        string folder,
        string[] args,
        Planner planner,
        string variable = "",
        int? width = null,
        bool errorIsTerminal = false,
        DateOnly? today = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var variables = variable.Length == 0
            ? ImmutableDictionary<string, string>.Empty
            : ImmutableDictionary.CreateRange([KeyValuePair.Create(variable.Split('=')[0], variable.Split('=')[1])]);
        var exitCode = await PreviewCommand.RunAsync(
            args,
            new PreviewEnvironment
            {
                Output = output,
                Error = error,
                OutputWidth = width,
                ErrorIsTerminal = errorIsTerminal,
                Today = today ?? Today.Fixed,
                WorkingDirectory = folder,
                Variable = name => variables.GetValueOrDefault(name),
            },
            planner);
        return new CommandResult(exitCode, output.ToString(), error.ToString());
    }
}
