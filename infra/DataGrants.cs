using System.Collections.Immutable;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Connections;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Components.Spark;
using DataPlatform.Settings;
using Pulumi;

namespace DataPlatform;

/// <summary>Who may do what with which tables, where Lake Formation says so.</summary>
/// <param name="settings">The stack's settings.</param>
/// <param name="catalog">The platform's own database.</param>
/// <param name="connections">The connections, each with a database.</param>
internal sealed class DataGrants(PlatformSettings settings, DataCatalog catalog, DataConnections connections)
{
    /// <summary>What the data of no connection is called: no connection may have that name.</summary>
    public const string Own = CatalogNames.OwnPart;

    private IEnumerable<(string Name, DataAccess Access)> All =>
    [
        (Own, DataAccess.ReadWrite),
        .. settings.Connections.Select(spec => (spec.Name, spec.Access)),
    ];

    /// <summary>All grants.</summary>
    /// <param name="emr">The role of EMR's nodes; null: there are none.</param>
    /// <param name="warehouse">The role of external tables; null: there is no warehouse.</param>
    /// <param name="spark">Spark on the cluster; null: there is none.</param>
    public ImmutableArray<DataLakeGrant> With(
        Output<string>? emr, Output<string>? warehouse, SparkPlatform? spark) =>
    [
        .. settings.Connections.Select(spec =>
            Grant("dss", connections.PrincipalArns[spec.Name], spec.Name, spec.Access, createsTables: false)),
        // Descriptions of data, not the data: the identity may not ask for the rows.
        .. All.Select(data =>
            Grant("metastore", connections.MetastoreRoleArn, data.Name, DataAccess.ReadOnly, createsTables: true)),
        .. Of(emr, settings.Emr.Connections).Select(data =>
            Grant("emr", emr!, data.Name, data.Access, createsTables: data.Access == DataAccess.ReadWrite)),
        .. Of(warehouse, settings.Warehouse.Connections).Select(data =>
            Grant("warehouse", warehouse!, data.Name, DataAccess.ReadOnly, createsTables: false)),
        .. spark is null ? [] : OfSpark(spark),
    ];

    private IEnumerable<DataLakeGrant> OfSpark(SparkPlatform spark) =>
    [
        .. settings.Spark.VirtualClusters.SelectMany(spec => Grants(
            $"spark-{spec.Name}", spark.JobRoles[spec.Name].RoleArn, spec.Grants)),
        .. settings.Spark.Endpoints.SelectMany(spec => Grants(
            $"spark-{spec.Name}", spark.EndpointRoles[spec.Name].RoleArn, spec.Grants)),
    ];

    private IEnumerable<DataLakeGrant> Grants(string who, Output<string> principal, SparkGrants grants) =>
        from data in All
        let access = data.Name == Own ? grants.PlatformData : data.Access
        where data.Name == Own ? access is not null : grants.Connections.Contains(data.Name)
        select Grant(who, principal, data.Name, access.Value, createsTables: access == DataAccess.ReadWrite);

    private IEnumerable<(string Name, DataAccess Access)> Of(Output<string>? principal, ImmutableArray<string> names) =>
        principal is null ? [] : All.Where(data => data.Name == Own || names.Contains(data.Name));

    private DataLakeGrant Grant(
        string who, Output<string> principal, string data, DataAccess access, bool createsTables) => new(
        $"{data}.{who}",
        principal,
        (data == Own ? catalog.Space : connections.ByName[data].Space).DatabaseName,
        data,
        access,
        createsTables);
}
