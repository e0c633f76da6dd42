using System;

namespace DataPlatform.Schema.Model;

/// <summary>Where a member occurs and how it travels.</summary>
[Flags]
public enum FactsMemberFlags
{
    /// <summary>No flag.</summary>
    None = 0,

    /// <summary>An input of a resource or of an input type (<c>in</c>).</summary>
    Input = 1,

    /// <summary>The input must be given (<c>in!</c>).</summary>
    InputRequired = 2,

    /// <summary>An output of a resource or of an output type (<c>out</c>).</summary>
    Output = 4,

    /// <summary>The output is always set (<c>out!</c>).</summary>
    OutputRequired = 8,

    /// <summary>An argument of a function (<c>arg</c>).</summary>
    Argument = 16,

    /// <summary>The argument must be given (<c>arg!</c>).</summary>
    ArgumentRequired = 32,

    /// <summary>A result of a function (<c>result</c>).</summary>
    Result = 64,

    /// <summary>The result is always set (<c>result!</c>).</summary>
    ResultRequired = 128,

    /// <summary>The input is a plain value, not an <c>Input</c> (<c>plain</c>).</summary>
    Plain = 256,

    /// <summary>The input is a secret (<c>secret</c>).</summary>
    SecretInput = 512,

    /// <summary>The output is a secret (<c>secret-out</c>).</summary>
    SecretOutput = 1024,

    /// <summary>A provider input that travels as a JSON string (<c>json</c>).</summary>
    Json = 2048,

    /// <summary>The provider says not to use it any more (<c>deprecated</c>).</summary>
    Deprecated = 4096,
}
