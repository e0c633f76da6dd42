using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>Something that a stack has by default or by an item of a list.</summary>
/// <param name="Value">What it is.</param>
/// <param name="Section">The item, where to report what is wrong with it; null: nobody listed it.</param>
internal sealed record NamedItem<T>(T Value, SettingsSection? Section);
