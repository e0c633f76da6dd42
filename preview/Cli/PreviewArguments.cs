using System.CommandLine;
using System.CommandLine.Help;

namespace DataPlatform.Preview.Cli;

/// <summary>The arguments and options, with their help.</summary>
internal sealed class PreviewArguments
{
    public Argument<string?> Stack { get; } = new("STACK")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The stack to preview: X for the settings of Pulumi.X.yaml. Optional where there is only one.",
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Print the plan as 'pulumi preview --json' does, and nothing else.",
    };

    public Option<bool> ShowSecrets { get; } = new("--show-secrets")
    {
        Description = "Print secret values in clear instead of as [secret]. Encrypted settings stay hidden.",
    };

    public Option<bool> NoColor { get; } = new("--no-color")
    {
        Description = "Print no colours on a terminal. NO_COLOR in the environment does the same.",
    };

    public Option<string?> ProjectFolder { get; } = SharedOptions.ProjectFolder();

    public HelpOption Help { get; } = new();

    /// <summary>The command that takes them.</summary>
    public Command ToCommand()
    {
        var command = new Command(
            "preview",
            "Runs the platform's program against a simulated AWS and prints what a deployment would create: the "
            + "resources, what is wrong with them, what they cost at idle and how long they take to deploy. It needs "
            + "no account, no credentials and no network, and changes nothing.\n\n"
            + "Exit codes: 0 fine; 1 findings of severity error, a bad configuration or a failing program; "
            + "2 wrong usage.");
        command.Arguments.Add(Stack);
        command.Options.Add(Json);
        command.Options.Add(ShowSecrets);
        command.Options.Add(NoColor);
        command.Options.Add(ProjectFolder);
        command.Options.Add(Help);
        return command;
    }
}
