namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A plugin of DSS.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Python">The Python of its code environment, as DSS names it.</param>
internal sealed record PluginPart(string Id, string Python)
{
    /// <summary>The plugin that attaches and makes EKS clusters.</summary>
    // 3.9 is the Python of all operating systems of the host, and DSS's own.
    public static PluginPart Eks { get; } = new("eks-clusters", "PYTHON39");
}
