namespace DataPlatform.Components.Cluster.Workloads;

/// <summary>What runs in a namespace, and so which connections it has beside those of every namespace.</summary>
public enum NamespaceWorkload
{
    /// <summary>Anything: no further connections.</summary>
    General,

    /// <summary>Spark by EMR: load balancers reach the managed endpoints of notebooks.</summary>
    Spark,

    /// <summary>Containers of DSS: they and the DSS host reach each other.</summary>
    Dss,
}
