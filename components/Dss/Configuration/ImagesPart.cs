namespace DataPlatform.Components.Dss.Configuration;

/// <summary>Images that DSS builds and pushes, and the names of those that its configurations name.</summary>
/// <param name="RegistryUrl">The registry and the folder in it.</param>
internal sealed record ImagesPart(string RegistryUrl)
{
    /// <summary>Name of the base image of containers.</summary>
    public string Exec { get; init; } = "dku-exec-base";

    /// <summary>Name of the base image of Spark.</summary>
    public string Spark { get; init; } = "dku-spark-base";
}
