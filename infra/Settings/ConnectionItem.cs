using DataPlatform.Components.Connections;
using DataPlatform.Settings.Reading;

namespace DataPlatform.Settings;

/// <summary>A connection as it was read, and where to report what is wrong with it.</summary>
/// <param name="Section">The item.</param>
/// <param name="Spec">The connection.</param>
internal sealed record ConnectionItem(SettingsSection Section, ConnectionSpec Spec);
