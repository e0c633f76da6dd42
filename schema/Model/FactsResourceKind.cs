namespace DataPlatform.Schema.Model;

/// <summary>The kinds of resources.</summary>
public enum FactsResourceKind
{
    /// <summary>A resource with an id of its own in the cloud.</summary>
    Custom,

    /// <summary>A provider.</summary>
    Provider,

    /// <summary>A component that its package implements in the provider process (a remote component).</summary>
    Component,
}
