namespace DataPlatform.Components.Dss;

/// <summary>Tags by which policies and commands find the host of DSS.</summary>
public static class DssTags
{
    /// <summary>Name of the tag that says what an instance is for.</summary>
    public const string Component = "component";

    /// <summary>Its value on the host of DSS.</summary>
    public const string Host = "dss-host";
}
