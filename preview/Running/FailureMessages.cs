using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>
/// Takes what went wrong out of what Pulumi throws at the end of a failed run: the text of the log, in which the
/// original exception is printed with its stack.
/// </summary>
internal static partial class FailureMessages
{
    /// <summary>The errors behind a failure, a line each, without repetition.</summary>
    /// <param name="failure">What the run ended with.</param>
    /// <param name="causes">Exceptions caught where they were thrown: their messages are exact.</param>
    public static ImmutableArray<string> Of(Exception failure, IEnumerable<Exception> causes)
    {
        var exact = causes.SelectMany(Flatten).SelectMany(cause => Lines(cause.Message)).ToList();
        var logged = Flatten(failure).SelectMany(FromLog);
        var all = exact.Concat(logged).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return all.IsEmpty ? [failure.GetType().Name] : all;
    }

    private static IEnumerable<Exception> Flatten(Exception exception) => exception switch
    {
        AggregateException several => several.InnerExceptions.SelectMany(Flatten),
        System.Reflection.TargetInvocationException { InnerException: { } inner } => Flatten(inner),
        _ => [exception],
    };

    private static IEnumerable<string> FromLog(Exception exception)
    {
        if (exception is not RunException)
            return Lines(exception.Message);
        var text = exception.Message;
        // "Running program '…' failed with an unhandled exception:" stands before the exception as ToString prints it.
        var printed = UnhandledHead().Match(text);
        return printed.Success ? Printed(text[printed.Length..]) : Lines(text);
    }

    /// <summary>The message in a printed exception: of the innermost one, without types and frames.</summary>
    private static IEnumerable<string> Printed(string text)
    {
        var message = new List<string>();
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()).Where(line => !Frame().IsMatch(line)))
        {
            // What follows "--->" caused what stands before: the cause is what the user can act on.
            var inner = InnerHead().Match(line);
            if (inner.Success)
                message.Clear();
            message.Add(ExceptionType().Replace(line[inner.Length..], ""));
        }

        return message.SelectMany(Lines);
    }

    private static IEnumerable<string> Lines(string message) =>
        message.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    [GeneratedRegex(@"\ARunning program '[^\n]*' failed with an unhandled exception:\r?\n")]
    private static partial Regex UnhandledHead();

    [GeneratedRegex(@"^\s+at |^\s*--- End of |^\s*---+$")]
    private static partial Regex Frame();

    [GeneratedRegex(@"^\s*---> (\(Inner Exception #\d+\) )?")]
    private static partial Regex InnerHead();

    [GeneratedRegex(@"^([A-Za-z_][\w`+]*\.)+[A-Za-z_][\w`+]*(Exception|Error): ")]
    private static partial Regex ExceptionType();
}
