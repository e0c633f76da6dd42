namespace DataPlatform.Preview.Rendering;

/// <summary>How a plan is to be shown.</summary>
/// <param name="Width">Columns to wrap at; null for a pipe, where lines stay whole.</param>
/// <param name="Color">Whether ANSI escapes may be written.</param>
/// <param name="ShowSecrets">Whether secret values are written in clear.</param>
public sealed record RenderOptions(int? Width, bool Color, bool ShowSecrets);
