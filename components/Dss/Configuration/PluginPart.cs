namespace DataPlatform.Components.Dss.Configuration;

/// <summary>A plugin of DSS.</summary>
/// <param name="Id">Its ID.</param>
/// <param name="Python">The Python of its code environment, as DSS names it.</param>
internal sealed record PluginPart(string Id, string Python)
{
    /// <summary>The plugin that attaches and makes EKS clusters.</summary>
    public static PluginPart Eks { get; } = new("eks-clusters", "PYTHON311");
}
