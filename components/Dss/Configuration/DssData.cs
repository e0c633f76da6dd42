using System.Collections.Immutable;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Warehouse;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What DSS is told of the data.</summary>
/// <param name="Connections">The connections, in the order of their names.</param>
/// <param name="MetastoreRoleArn">ARN of the role that describes data to Glue.</param>
/// <param name="Warehouse">The warehouse and the name of its workgroup; null: there is none.</param>
internal sealed record DssData(
    ImmutableArray<ConnectionFacts> Connections,
    string MetastoreRoleArn,
    (WarehouseFacts Facts, string Workgroup)? Warehouse);
