namespace Pulumi;

/// <summary>Settings of a resource hook.</summary>
public class ResourceHookOptions
{
    /// <summary>Whether it runs in a preview too; null is no.</summary>
    public bool? OnDryRun { get; set; }

    /// <summary>Whether its failure is only a warning; null is no.</summary>
    public bool? IgnoreErrors { get; set; }
}
