using System.Collections.Immutable;
using DataPlatform.Components.Connections;

namespace DataPlatform.Components.Dss.Configuration;

/// <summary>What is configured in DSS.</summary>
internal sealed record ConfigurationPart
{
    /// <summary>DSS's version.</summary>
    public required string Version { get; init; }

    /// <summary>Where the license is; null: there is none.</summary>
    public SecretPart? License { get; init; }

    /// <summary>The first administrator.</summary>
    public required AdministratorPart Admin { get; init; }

    /// <summary>Where users reach DSS; null: by a session on the host only.</summary>
    public string? Url { get; init; }

    /// <summary>Groups beside the built-in ones.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Where images are pushed to, and what they are called; null: there is no registry.</summary>
    public ImagesPart? Images { get; init; }

    /// <summary>Configurations for containers, the default one first; empty: there is no cluster.</summary>
    public required ImmutableArray<DssContainerSpec> Containers { get; init; }

    /// <summary>Configurations of Spark, the default one first; empty: there is no cluster.</summary>
    public required ImmutableArray<SparkConfigurationPart> SparkConfigs { get; init; }

    /// <summary>Who describes data to Glue.</summary>
    public required MetastorePart Metastore { get; init; }

    /// <summary>The connections to data.</summary>
    public required ImmutableArray<ConnectionFacts> Connections { get; init; }

    /// <summary>The warehouse; null: there is none.</summary>
    public WarehousePart? Warehouse { get; init; }

    /// <summary>The plugin for EKS; null: there is no cluster.</summary>
    public PluginPart? Plugin { get; init; }

    /// <summary>The plugin's presets; null: there is no cluster.</summary>
    public PresetsPart? Presets { get; init; }

    /// <summary>The cluster; null: there is none.</summary>
    public ClusterPart? Cluster { get; init; }

    /// <summary>Whether a job, a table and a query are tried at the end.</summary>
    public required bool SmokeTest { get; init; }
}
