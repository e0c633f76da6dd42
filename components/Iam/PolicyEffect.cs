namespace DataPlatform.Components.Iam;

/// <summary>What a policy statement does with the requests that it matches.</summary>
public enum PolicyEffect
{
    /// <summary>Allows them, unless another statement denies them.</summary>
    Allow,

    /// <summary>Denies them, whatever other statements allow.</summary>
    Deny,
}
