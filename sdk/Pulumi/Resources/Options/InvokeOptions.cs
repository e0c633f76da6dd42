namespace Pulumi;

/// <summary>How a function of a provider is reached by invoke.</summary>
public class InvokeOptions
{
    /// <summary>The resource whose provider is used unless <see cref="Provider"/> is given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider; the package's default one if null.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin is downloaded from.</summary>
    public string? PluginDownloadURL { get; set; }
}
