using System.CommandLine;
using System.CommandLine.Help;

namespace DataPlatform.Preview.Cli;

/// <summary>The arguments and options, with their help.</summary>
internal sealed class JobArguments
{
    public Argument<string> Kind { get; } = new("KIND")
    {
        Description = "The kind of jobs, for example critical, shared or notebook.",
    };

    public Option<string?> EntryPoint { get; } = new("--entry-point")
    {
        HelpName = "URI",
        Description = "The program: s3://… or, in EMR's image, local:///…. Without it: Spark's example 'pi'.",
    };

    public Option<string[]> Arguments { get; } = new("--arg")
    {
        HelpName = "A",
        Description = "An argument of the program; repeat it, in order. One that begins with a hyphen: --arg=-A.",
    };

    public Option<string?> MainClass { get; } = new("--class")
    {
        HelpName = "C",
        Description = "The class with the main method, where the program is a JAR.",
    };

    public Option<string[]> Properties { get; } = new("--conf")
    {
        HelpName = "K=V",
        Description = "A Spark property, instead of the platform's; repeat it.",
    };

    public Option<string?> Name { get; } = new("--name")
    {
        HelpName = "N",
        Description = "The name of the job run.",
    };

    public Option<string?> VirtualCluster { get; } = new("--virtual-cluster")
    {
        HelpName = "VC",
        Description = "The virtual cluster. Optional where only one has the kind.",
    };

    public Option<string?> Zone { get; } = new("--zone")
    {
        HelpName = "Z",
        Description = "The zone that all pods of the job are in, for example eu-west-1a.",
    };

    public Option<string?> Stack { get; } = new("--stack")
    {
        HelpName = "S",
        Description = "The stack. Optional where there is only one.",
    };

    public Option<string?> Outputs { get; } = new("--outputs")
    {
        HelpName = "FILE",
        Description = "What 'pulumi stack output --json' printed for the deployed stack; '-' for standard input. "
            + "Without it: those that the Pulumi CLI has of the stack, else those of the offline preview.",
    };

    public Option<string?> ProjectFolder { get; } = SharedOptions.ProjectFolder();

    public HelpOption Help { get; } = new();

    /// <summary>The command that takes them.</summary>
    public Command ToCommand()
    {
        var command = new Command(
            "job",
            "Prints the complete request to start a Spark job, as JSON for "
            + "'aws emr-containers start-job-run --cli-input-json'. The request was checked against the API's "
            + "documented shape. Nothing is started.\n\n"
            + "Exit codes: 0 printed; 1 no such request, or it would be refused; 2 wrong usage.");
        command.Arguments.Add(Kind);
        foreach (var option in (Option[])
            [
                EntryPoint, Arguments, MainClass, Properties, Name, VirtualCluster, Zone, Stack, Outputs,
                ProjectFolder, Help,
            ])
        {
            command.Options.Add(option);
        }

        return command;
    }
}
