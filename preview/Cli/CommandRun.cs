using System.CommandLine;
using DataPlatform.Preview.Configuration;
using DataPlatform.Preview.Jobs;
using DataPlatform.Preview.Running;

namespace DataPlatform.Preview.Cli;

/// <summary>What the commands have in common: how they are called, and how they fail.</summary>
/// <param name="environment">Console, folder and variables.</param>
internal sealed class CommandRun(PreviewEnvironment environment)
{
    private const string TraceVariable = "DATAPLATFORM_TRACE";

    /// <summary>Runs a command, whose failures become a line each on standard error.</summary>
    /// <param name="body">What it does; gives the exit code.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(Func<Task<int>> body)
    {
        try
        {
            var exitCode = await body();
            // Here and not at the very end: a full disk is an error like any other.
            await environment.Output.FlushAsync();
            return exitCode;
        }
        catch (UnknownStackException exception)
        {
            return Fail(ExitCode.WrongUsage, exception.Errors);
        }
        catch (ConfigurationException exception)
        {
            return Fail(ExitCode.Objection, exception.Errors);
        }
        catch (ProgramFailedException exception)
        {
            Trace(exception);
            return Fail(ExitCode.Objection, exception.Errors);
        }
        catch (JobRequestException exception)
        {
            return Fail(ExitCode.Objection, [exception.Message]);
        }
#pragma warning disable CA1031 // The last resort: whatever it is, the user gets one line and not a stack trace.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            var hint = Trace(exception) ? "" : $" (for the stack trace set {TraceVariable}=1)";
            var message = exception.Message.ReplaceLineEndings(" ");
            return Fail(ExitCode.Objection, [$"unexpected {exception.GetType().Name}: {message}{hint}"]);
        }
        finally
        {
            await FlushErrorsAsync();
        }
    }

    /// <summary>Parses a command line and does what it asks for.</summary>
    /// <param name="command">The command.</param>
    /// <param name="help">Its option for help.</param>
    /// <param name="args">The command line without the program's name.</param>
    /// <param name="body">What the command does; gives the exit code.</param>
    public async Task<int> ParseAsync(
        Command command, Option help, string[] args, Func<ParseResult, Task<int>> body)
    {
        // '@file' is no way to pass arguments here, and an argument such as '@x' is just a wrong name.
        var parsed = command.Parse(
            args, new ParserConfiguration { ResponseFileTokenReplacer = null, EnablePosixBundling = false });
        if (parsed.GetResult(help) is not null)
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration { Output = environment.Output, Error = environment.Error });
        }

        return parsed.Errors.Count > 0
            ? FailUsage(command, [.. parsed.Errors.Select(error => error.Message).Distinct()])
            : await body(parsed);
    }

    /// <summary>Tells that the command was called wrongly.</summary>
    public int FailUsage(Command command, IEnumerable<string> errors) =>
        Fail(ExitCode.WrongUsage, errors, $"For the usage: ./dev {command.Name} --help\n");

    /// <summary>Tells errors, a line each.</summary>
    public int Fail(int exitCode, IEnumerable<string> errors, string hint = "")
    {
        foreach (var error in errors)
        {
            environment.Error.Write($"error: {OneLine.Of(error)}\n");
        }

        environment.Error.Write(hint);
        return exitCode;
    }

    private async Task FlushErrorsAsync()
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

    private bool Trace(Exception exception)
    {
        if (string.IsNullOrEmpty(environment.Variable(TraceVariable)))
        {
            return false;
        }

        environment.Error.Write($"{exception}\n");
        return true;
    }
}
