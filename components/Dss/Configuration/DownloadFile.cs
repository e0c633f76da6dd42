namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A file to download.</summary>
/// <param name="Url">Its address.</param>
/// <param name="Sha256">Its SHA-256 in 64 hexadecimal digits; null: the one of the first download is kept.</param>
internal sealed record DownloadFile(string Url, string? Sha256 = null);
