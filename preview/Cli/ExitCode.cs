namespace DataPlatform.Preview.Cli;

/// <summary>What the process reports.</summary>
public static class ExitCode
{
    /// <summary>The plan has no finding of severity error.</summary>
    public const int Fine = 0;

    /// <summary>A finding of severity error, a bad configuration or a program that failed.</summary>
    public const int Objection = 1;

    /// <summary>The command was called wrongly: unknown option, unknown stack, no project.</summary>
    public const int WrongUsage = 2;
}
