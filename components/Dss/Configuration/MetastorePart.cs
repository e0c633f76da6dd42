using DataPlatform.Components.Connections;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>The connection by whose identity DSS describes all data to Glue.</summary>
/// <param name="RoleArn">ARN of the role that it assumes.</param>
/// <param name="ExternalId">The external ID that it says.</param>
internal sealed record MetastorePart(string RoleArn, string ExternalId)
{
    /// <summary>The connection's name in DSS.</summary>
    public string Connection { get; init; } = ConnectionNames.Metastore;
}
