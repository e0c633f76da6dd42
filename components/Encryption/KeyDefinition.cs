using System.Collections.Immutable;
using DataPlatform.Components.Common;
using DataPlatform.Components.Iam;

namespace DataPlatform.Components.Encryption;

/// <summary>What sets the key of one purpose apart.</summary>
/// <param name="Label">The purpose in names, for example <c>data</c>.</param>
/// <param name="Description">What the key encrypts, shown in the KMS console.</param>
/// <param name="Use">Makes the statements that let the purpose's users use the key, of a target and an account.</param>
/// <param name="ForOthers">It encrypts what others in the account make as well, so that it outlives any stack.</param>
internal sealed record KeyDefinition(
    string Label,
    string Description,
    Func<AwsTarget, string, ImmutableArray<PolicyStatement>> Use,
    bool ForOthers = false);
