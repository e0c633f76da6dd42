using System.Text;

namespace DataPlatform.Preview.Cli;

/// <summary>All that the command line takes from its surroundings, so that it runs inside a test as well.</summary>
public sealed record PreviewEnvironment
{
    private const int WidthOfUnknownTerminal = 80;

    /// <summary>Standard output.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Standard error.</summary>
    public required TextWriter Error { get; init; }

    /// <summary>Standard input. Default: nothing.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The columns of the terminal that shows standard output; null for a pipe or a file.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>Whether standard error is shown on a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Where to look for the project.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Reads an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The day by which plans are judged: versions run out of support. Default: the system clock's, in
    /// UTC.</summary>
    public DateOnly Today { get; init; } = Preview.Today.OfSystem;

    /// <summary>Whether a line of progress, which erases itself, may be shown on standard error.</summary>
    public bool ShowsProgress => ErrorIsTerminal && Variable("TERM") is not "dumb";

    /// <summary>Whether output may hold ANSI escapes: on a terminal that knows them, without <c>NO_COLOR</c>.</summary>
    public bool Color =>
        OutputWidth is not null && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") is not "dumb";

    /// <summary>The console of this process.</summary>
    public static PreviewEnvironment OfProcess() => new()
    {
        Output = Open(Console.OpenStandardOutput()),
        Error = Open(Console.OpenStandardError()),
        Input = Console.In,
        OutputWidth = Console.IsOutputRedirected ? null : TerminalWidth(),
        ErrorIsTerminal = !Console.IsErrorRedirected,
        WorkingDirectory = CurrentFolder(),
        Variable = Environment.GetEnvironmentVariable,
    };

    // The console's own writers flush after every call, which costs more than the whole rendering.
    private static StreamWriter Open(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    private static string CurrentFolder()
    {
        try
        {
            return Environment.CurrentDirectory;
        }
        catch (IOException)
        {
            // It was deleted while the shell is in it. An absolute --project-dir still works.
            return Path.GetFullPath("/");
        }
    }

    private static int TerminalWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : WidthOfUnknownTerminal;
        }
        catch (IOException)
        {
            return WidthOfUnknownTerminal;
        }
    }
}
