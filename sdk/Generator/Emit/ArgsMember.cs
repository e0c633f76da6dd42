using DataPlatform.Schema.Model;

namespace Pulumi.StandIn.Generator.Emit;

/// <summary>One property of an args class: a member, and what the place that it stands in makes of it.</summary>
internal sealed class ArgsMember
{
    public ArgsMember(FactsMember facts, bool isRequired)
    {
        Facts = facts;
        IsRequired = isRequired;
        IsSecret = facts.IsSecretInput;
        IsPlain = facts.IsPlain;
    }

    public FactsMember Facts { get; }

    public bool IsRequired { get; }

    /// <summary>The setter marks the value secret.</summary>
    public bool IsSecret { get; set; }

    /// <summary>The value is not wrapped in an input.</summary>
    public bool IsPlain { get; set; }
}
