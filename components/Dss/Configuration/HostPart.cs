using System.Text.Json.Nodes;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>How the host is set up.</summary>
internal sealed record HostPart
{
    /// <summary>The host's name.</summary>
    public required string Name { get; init; }

    /// <summary>The operating system, which the image has.</summary>
    public required DssOperatingSystem OperatingSystem { get; init; }

    /// <summary>ID of the data volume.</summary>
    public required string VolumeId { get; init; }

    /// <summary>Where the data volume is mounted.</summary>
    public string Mount { get; init; } = HostPaths.Mount;

    /// <summary>The Unix user that DSS runs as.</summary>
    public string User { get; init; } = HostPaths.User;

    /// <summary>DSS's data directory.</summary>
    public string DataDirectory { get; init; } = HostPaths.DataDirectory;

    /// <summary>The first of the eleven ports of DSS, on which it serves its users.</summary>
    public required int Port { get; init; }

    /// <summary>The backend's Java heap in GiB.</summary>
    public required int BackendMemoryGiB { get; init; }

    /// <summary>What DSS identifies itself to AWS with.</summary>
    public required CredentialsPart Credentials { get; init; }

    /// <summary>Whether users' code runs as another Unix user than DSS.</summary>
    public required bool UserIsolation { get; init; }

    /// <summary>Log groups by what is in them.</summary>
    public required IReadOnlyDictionary<string, string> Logs { get; init; }

    /// <summary>The configuration of the CloudWatch agent, as the agent reads it.</summary>
    public required JsonObject AgentConfiguration { get; init; }
}
