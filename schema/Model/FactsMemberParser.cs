using System;
using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>Reads a member line: wire name, type, flags.</summary>
internal static class FactsMemberParser
{
    private static readonly Dictionary<string, FactsMemberFlags> FlagWords = new(StringComparer.Ordinal)
    {
        ["in"] = FactsMemberFlags.Input,
        ["in!"] = FactsMemberFlags.Input | FactsMemberFlags.InputRequired,
        ["out"] = FactsMemberFlags.Output,
        ["out!"] = FactsMemberFlags.Output | FactsMemberFlags.OutputRequired,
        ["arg"] = FactsMemberFlags.Argument,
        ["arg!"] = FactsMemberFlags.Argument | FactsMemberFlags.ArgumentRequired,
        ["result"] = FactsMemberFlags.Result,
        ["result!"] = FactsMemberFlags.Result | FactsMemberFlags.ResultRequired,
        ["plain"] = FactsMemberFlags.Plain,
        ["secret"] = FactsMemberFlags.SecretInput,
        ["secret-out"] = FactsMemberFlags.SecretOutput,
        ["json"] = FactsMemberFlags.Json,
        ["deprecated"] = FactsMemberFlags.Deprecated,
    };

    private const FactsMemberFlags Places = FactsMemberFlags.Input | FactsMemberFlags.Output
        | FactsMemberFlags.Argument | FactsMemberFlags.Result;

    /// <summary>Reads the words of a member line.</summary>
    /// <exception cref="FormatException">The line is not a member; the message says what is wrong.</exception>
    public static FactsMember Parse(List<string> words)
    {
        if (words.Count < 3)
            throw new FormatException("expected: <wire name> <type> <flag>…");
        var type = FactsTypeParser.Parse(words[1]);
        FactsType? outputType = null;
        var csharpName = CSharpName(words[0]);
        var flags = FactsMemberFlags.None;
        string? defaultLiteral = null;
        string[] environmentVariables = [];
        for (var i = 2; i < words.Count; i++)
        {
            var word = words[i];
            if (FlagWords.TryGetValue(word, out var flag))
            {
                flags |= (flags & flag) == 0
                    ? flag
                    : throw new FormatException($"'{word}' repeats or contradicts an earlier flag");
                continue;
            }
            var equals = word.IndexOf('=');
            var value = word.Substring(equals + 1);
            switch (equals > 0 && value.Length > 0 ? word.Substring(0, equals) : word)
            {
                case "name":
                    csharpName = value;
                    break;
                case "outtype":
                    outputType = FactsTypeParser.Parse(value);
                    break;
                case "default":
                    defaultLiteral = value;
                    break;
                case "env":
                    environmentVariables = value.Split(',');
                    break;
                default:
                    throw new FormatException($"'{word}' is not a flag");
            }
        }
        if ((flags & Places) == 0)
            throw new FormatException($"'{words[0]}' needs one of in, out, arg, result");
        var isGiven = (flags & (FactsMemberFlags.Input | FactsMemberFlags.Argument)) != 0;
        outputType ??= isGiven ? type.ToOutput() : type;
        return new FactsMember(words[0], csharpName, type, outputType, flags, defaultLiteral, environmentVariables);
    }

    /// <summary>The C# name that follows from a wire name by itself.</summary>
    private static string CSharpName(string name)
    {
        var words = name.Split('-');
        return char.ToUpperInvariant(words[0][0]) + string.Concat(words).Substring(1);
    }
}
