using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>What flows into one input property.</summary>
internal sealed class InputFlow
{
    /// <summary>Resources that its value comes from.</summary>
    public HashSet<Resource> Dependencies { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether any part of it is secret.</summary>
    public bool Secret { get; set; }

    /// <summary>Whether any part of it has no value.</summary>
    public bool Unknown { get; set; }
}
