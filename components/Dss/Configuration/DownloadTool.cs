namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A command line tool of the host.</summary>
/// <param name="Name">The command.</param>
/// <param name="Version">Its version, which decides whether it is installed anew.</param>
/// <param name="Url">Where it is downloaded from.</param>
/// <param name="Sha256">SHA-256 of the download in 64 hexadecimal digits.</param>
/// <param name="Form">What is downloaded: <c>binary</c>, <c>tar</c> or, of the AWS CLI, <c>awscli</c>.</param>
internal sealed record DownloadTool(string Name, string Version, string Url, string Sha256, string Form);
