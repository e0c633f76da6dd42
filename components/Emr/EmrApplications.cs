using System.Collections.Immutable;

namespace DataPlatform.Components.Emr;

/// <summary>The applications of EMR that the platform installs.</summary>
public static class EmrApplications
{
    /// <summary>Hive, whose JDBC server clients connect to.</summary>
    public const string Hive = "Hive";

    /// <summary>Spark.</summary>
    public const string Spark = "Spark";

    /// <summary>
    /// The names as EMR writes them. Presto, Trino and HBase are not among them: managed scaling does not see their
    /// work, and would take the nodes from under it.
    /// </summary>
    public static ImmutableArray<string> All { get; } =
    [
        "AmazonCloudWatchAgent", "Delta", "Flink", "Hadoop", Hive, "Hudi", "Iceberg", "JupyterEnterpriseGateway",
        "Livy", Spark, "Tez",
    ];
}
