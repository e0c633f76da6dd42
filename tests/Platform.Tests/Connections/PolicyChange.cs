using DataPlatform.Components.Iam;

namespace DataPlatform.Tests.Platform.Connections;

/// <summary>A change that somebody might make to policies; none: as they are.</summary>
/// <param name="Identity">To those of the connections.</param>
/// <param name="Trust">To those of who may assume the roles.</param>
/// <param name="Bucket">To those of the platform's buckets.</param>
/// <param name="Key">To those of the platform's keys.</param>
/// <param name="Secret">To those of the connections' secrets.</param>
internal sealed record PolicyChange(
    Func<PolicyDocument, PolicyDocument>? Identity = null,
    Func<PolicyDocument, PolicyDocument>? Trust = null,
    Func<PolicyDocument, PolicyDocument>? Bucket = null,
    Func<PolicyDocument, PolicyDocument>? Key = null,
    Func<PolicyDocument, PolicyDocument>? Secret = null)
{
    /// <summary>No change.</summary>
    public static PolicyChange None { get; } = new();
}
