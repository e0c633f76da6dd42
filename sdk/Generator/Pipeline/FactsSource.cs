using System;
using System.Threading;
using DataPlatform.Schema.Model;
using Microsoft.CodeAnalysis;

namespace Pulumi.StandIn.Generator.Pipeline;

/// <summary>
/// One facts file as read. Two are equal when path and text are: what is derived from the text alone need not be
/// compared, and the model stays free of equality.
/// </summary>
internal sealed class FactsSource : IEquatable<FactsSource>
{
    private readonly string _text;

    private FactsSource(string path, string text)
    {
        Path = path;
        _text = text;
        try
        {
            Facts = FactsFile.Parse(path, text);
        }
        catch (FactsFormatException error)
        {
            Problem = new Problem(ProblemKind.Malformed, path, error.Line, error.Message);
        }
    }

    public string Path { get; }

    /// <summary>The facts; null if the file is malformed.</summary>
    public FactsFile? Facts { get; }

    /// <summary>Why the file cannot be read; null if it can.</summary>
    public Problem? Problem { get; }

    public static FactsSource Read(AdditionalText file, CancellationToken cancellation) =>
        new(file.Path, file.GetText(cancellation)?.ToString() ?? "");

    /// <summary>The first line that contains a text, counted from 1; the first line if none does.</summary>
    public int LineOf(string text)
    {
        var end = Math.Max(_text.IndexOf(text, StringComparison.Ordinal), 0);
        var line = 1;
        for (var i = 0; i < end; i++)
            line += _text[i] == '\n' ? 1 : 0;
        return line;
    }

    public bool Equals(FactsSource? other) => other is not null && Path == other.Path && _text == other._text;

    public override bool Equals(object? obj) => Equals(obj as FactsSource);

    public override int GetHashCode() => unchecked(Path.GetHashCode() * 31 + _text.GetHashCode());
}
