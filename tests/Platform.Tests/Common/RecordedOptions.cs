using System.Collections.Immutable;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>The options with which a program made a resource.</summary>
internal sealed record RecordedOptions(
    string Type,
    string Name,
    string? Parent,
    ImmutableArray<string> DependsOn,
    bool? Protect,
    bool? RetainOnDelete,
    string? DeletedWith,
    bool? DeleteBeforeReplace,
    ImmutableArray<string> IgnoreChanges);
