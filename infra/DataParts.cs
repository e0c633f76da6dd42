using DataPlatform.Components.Ai;
using DataPlatform.Components.Catalog;
using DataPlatform.Components.Cluster;
using DataPlatform.Components.Connections;
using DataPlatform.Components.Dss;
using DataPlatform.Components.Emr;
using DataPlatform.Components.LakeFormation;
using DataPlatform.Components.Network;
using DataPlatform.Components.Registry;
using DataPlatform.Components.Spark;
using DataPlatform.Components.Studio;
using DataPlatform.Settings;
using Pulumi;
using PlatformWarehouse = DataPlatform.Components.Warehouse.Warehouse;

namespace DataPlatform;

/// <summary>The parts of the platform that work with data, wired to each other.</summary>
internal sealed class DataParts
{
    /// <summary>Makes the parts that the settings ask for.</summary>
    /// <param name="settings">The stack's settings.</param>
    /// <param name="arguments">What they mean to the parts.</param>
    /// <param name="network">The network.</param>
    /// <param name="cluster">The cluster; null: there is none.</param>
    /// <param name="options">Options of all parts.</param>
    public DataParts(
        PlatformSettings settings,
        DataArguments arguments,
        PlatformNetwork network,
        PlatformCluster? cluster,
        ComponentResourceOptions options)
    {
        var dss = arguments.Dss;
        DssIdentity = new DssIdentity("dss-identity", dss.Identity(), options);
        if (dss.ClusterBoundary() is { } boundary)
            _ = new DssClusterBoundary("dss-cluster-boundary", boundary, options);
        var firewall = settings.Dss.Enabled ? new DssFirewall("dss-firewall", dss.Firewall(network), options) : null;
        var models = settings.Ai.SageMakerDeploy
            ? new SageMakerAccess("sagemaker", arguments.SageMaker(), options)
            : null;
        SageMakerRoleArn = models?.ExecutionRoleArn;
        Registry = settings.Registry.Enabled
            ? new ImageRegistry("registry", arguments.Registry(cluster, DssIdentity, SageMakerRoleArn), options)
            : null;
        var administration = settings.Catalog.LakeFormation
            ? new DataLakeAdministration("lake-formation", arguments.Administration(), options)
            : null;
        Catalog = new DataCatalog(
            "catalog", arguments.Catalog(administration is null ? [] : [administration.Settings]), options);
        Connections = new DataConnections("connections", arguments.Connections(DssIdentity, Catalog), options);
        Emr = settings.Emr.Enabled ? new EmrCluster("emr", arguments.Emr(network), options) : null;
        Warehouse = settings.Warehouse.Enabled
            ? new PlatformWarehouse("warehouse", arguments.Warehouse(network, cluster, firewall), options)
            : null;
        Spark = settings.Spark.Enabled && cluster is not null
            ? new SparkPlatform("spark", arguments.Spark(network, cluster), options)
            : null;
        Studio = settings.Studio.Enabled && Spark is not null
            ? new EmrStudio("studio", arguments.Studio(network, Spark), options)
            : null;
        Dss = firewall is null
            ? null
            : new DssPlatform(
                "dss",
                dss.Platform(network, cluster, DssIdentity, firewall, Registry, Connections, Warehouse),
                options);
        if (administration is not null)
        {
            var grants = new DataGrants(settings, Catalog, Connections).With(
                Emr?.NodeRoleArn, Warehouse?.SpectrumRoleArn, Spark);
            _ = new DataLakePermissions("permissions", arguments.Permissions(administration, grants), options);
        }
    }

    /// <summary>The identity of DSS and of its host.</summary>
    public DssIdentity DssIdentity { get; }

    /// <summary>DSS; null: there is none.</summary>
    public DssPlatform? Dss { get; }

    /// <summary>ARN of the role of models on SageMaker; null: none are deployed.</summary>
    public Output<string>? SageMakerRoleArn { get; }

    /// <summary>The registry; null: there is none.</summary>
    public ImageRegistry? Registry { get; }

    /// <summary>The catalog.</summary>
    public DataCatalog Catalog { get; }

    /// <summary>The connections.</summary>
    public DataConnections Connections { get; }

    /// <summary>The EMR cluster; null: there is none.</summary>
    public EmrCluster? Emr { get; }

    /// <summary>The warehouse; null: there is none.</summary>
    public PlatformWarehouse? Warehouse { get; }

    /// <summary>Spark on the cluster; null: there is none.</summary>
    public SparkPlatform? Spark { get; }

    /// <summary>EMR Studio; null: there is none.</summary>
    public EmrStudio? Studio { get; }
}
