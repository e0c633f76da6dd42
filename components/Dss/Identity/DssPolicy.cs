using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Dss.Identity;

/// <summary>A policy of the identity of DSS.</summary>
/// <param name="Label">What it is for, unique among all of them.</param>
/// <param name="Write">Writes it, of an account id.</param>
internal sealed record DssPolicy(string Label, Func<string, PolicyDocument> Write)
{
    /// <summary>Its characters, which are as many in any account.</summary>
    public int Length { get; } = Write(AwsTarget.AnyAccount).ToJson().Length;
}
