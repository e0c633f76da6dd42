using System.Collections.Immutable;

namespace DataPlatform.Settings;

/// <summary>What came of reading a stack's configuration.</summary>
/// <param name="Settings">The settings; null when there is any error.</param>
/// <param name="Errors">Every error of the configuration, in the order of the sections; empty when it is good.</param>
public sealed record SettingsResult(PlatformSettings? Settings, ImmutableArray<SettingError> Errors);
