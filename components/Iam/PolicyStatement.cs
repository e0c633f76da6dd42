using System.Collections.Immutable;

namespace DataPlatform.Components.Iam;

/// <summary>One statement of an IAM, resource, key or trust policy.</summary>
public sealed record PolicyStatement
{
    /// <summary>Name of the statement, letters and digits only, unique in its document.</summary>
    public required string Sid { get; init; }

    /// <summary>Allow, unless set.</summary>
    public PolicyEffect Effect { get; init; } = PolicyEffect.Allow;

    /// <summary>Who; null in a policy that is attached to a role or user.</summary>
    public PolicyPrincipal? Principal { get; init; }

    /// <summary>What is done, for example <c>s3:GetObject</c>.</summary>
    public required PolicyTerms Actions { get; init; }

    /// <summary>ARNs of what it is done to; null in a trust policy, which is about the role that has it.</summary>
    public PolicyTerms? Resources { get; init; }

    /// <summary>When; all must hold.</summary>
    public ImmutableArray<PolicyCondition> Conditions { get; init; } = [];
}
