using System.CommandLine;

namespace DataPlatform.Preview.Cli;

/// <summary>The options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>A new option for the folder of the project.</summary>
    public static Option<string?> ProjectFolder() => new("--project-dir")
    {
        HelpName = "DIR",
        Description = "The folder of Pulumi.yaml. Without it: the nearest one that has it, from here upwards.",
    };
}
