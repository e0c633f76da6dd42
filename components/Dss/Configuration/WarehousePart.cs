using System.Collections.Immutable;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>The warehouse, as DSS uses it.</summary>
internal sealed record WarehousePart
{
    /// <summary>Name of the connection in DSS.</summary>
    public string Name { get; init; } = "warehouse";

    /// <summary>The host to connect to.</summary>
    public required string Host { get; init; }

    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>The database.</summary>
    public required string Database { get; init; }

    /// <summary>The workgroup of Redshift Serverless.</summary>
    public required string Workgroup { get; init; }

    /// <summary>DSS's user in the database.</summary>
    public string User { get; init; } = "dss";

    /// <summary>Name of the secret with that user's password.</summary>
    public required string SecretName { get; init; }

    /// <summary>Number of that password.</summary>
    public required int Generation { get; init; }

    /// <summary>ARN of the secret with the administrator's password, who makes that user.</summary>
    public required string AdminSecretArn { get; init; }

    /// <summary>Groups of DSS that may use the connection; empty: everyone.</summary>
    public required ImmutableArray<string> Groups { get; init; }
}
