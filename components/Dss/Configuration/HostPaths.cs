namespace DataPlatform.Components.Dss.Configuration;

/// <summary>Where things are on the host.</summary>
internal static class HostPaths
{
    /// <summary>The Unix user that DSS runs as.</summary>
    public const string User = "dssuser";

    /// <summary>Where the data volume is mounted.</summary>
    public const string Mount = "/data";

    /// <summary>DSS's data directory.</summary>
    public const string DataDirectory = $"{Mount}/dataiku";
}
