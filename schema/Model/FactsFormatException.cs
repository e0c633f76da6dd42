using System;

namespace DataPlatform.Schema.Model;

/// <summary>A facts file cannot be read.</summary>
public sealed class FactsFormatException : Exception
{
    /// <summary>An error at a place in a file.</summary>
    public FactsFormatException(string path, int line, string reason)
        : base($"{path}({line}): {reason}.")
    {
        Path = path;
        Line = line;
    }

    /// <summary>The file as it was named to the reader.</summary>
    public string Path { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }
}
