using System.Collections.Generic;

namespace DataPlatform.Schema.Model;

/// <summary>A function (data source) of a provider.</summary>
public sealed class FactsFunction
{
    /// <summary>All facts of a function.</summary>
    public FactsFunction(string token, string className, IReadOnlyList<FactsMember> members)
    {
        Token = token;
        ClassName = className;
        Members = members;
    }

    /// <summary>The function token, as in <c>aws:index/getRegion:getRegion</c>.</summary>
    public string Token { get; }

    /// <summary>The C# class.</summary>
    public string ClassName { get; }

    /// <summary>Arguments and results, in ordinal order of the wire name.</summary>
    public IReadOnlyList<FactsMember> Members { get; }
}
