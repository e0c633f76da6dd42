using System.Collections.Immutable;
using Pulumi;

namespace DataPlatform.Preview.Running;

/// <summary>One resource of a run, from its constructor to its registration.</summary>
internal sealed class ResourceRecord
{
    public required Resource Resource { get; init; }

    public required ResourceArgs Args { get; init; }

    public required ResourceOptions Options { get; init; }

    /// <summary>Null for the stack alone.</summary>
    public required ResourceRecord? Parent { get; init; }

    public required string Urn { get; init; }

    /// <summary>Grows in the order of the constructors.</summary>
    public required int Number { get; init; }

    /// <summary>Whether a provider makes it: all but components.</summary>
    public bool Custom => Resource is CustomResource;

    public string Type => Resource.GetResourceType();

    public string Name => Resource.GetResourceName();

    /// <summary>Whether it exists already and is only read; known once it is registered.</summary>
    public bool Read { get; set; }

    public string? Import => (Options as CustomResourceOptions)?.ImportId is { Length: > 0 } id ? id : null;

    /// <summary>Effective: a child without a setting of its own has its parent's, as in the engine.</summary>
    public bool Protect => Options.Protect ?? Parent?.Protect ?? false;

    /// <inheritdoc cref="Protect"/>
    public bool RetainOnDelete => Options.RetainOnDelete ?? Parent?.RetainOnDelete ?? false;

    /// <inheritdoc cref="Protect"/>
    public Resource? DeletedWith => Options.DeletedWith ?? Parent?.DeletedWith;

    /// <summary>Children that named it as their parent: what a dependency on a component stands for.</summary>
    public List<ResourceRecord> Children { get; } = [];

    public string? Id { get; set; }

    public string ProviderReference { get; set; } = "";

    public IReadOnlyDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    public IReadOnlyDictionary<string, object> Outputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>What a component or the stack registered as its outputs.</summary>
    public ImmutableDictionary<string, Output<object?>> RegisteredOutputs { get; set; } =
        ImmutableDictionary<string, Output<object?>>.Empty;
}
