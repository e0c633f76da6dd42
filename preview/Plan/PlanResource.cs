using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace DataPlatform.Preview.Plan;

/// <summary>One resource of a plan, as <c>pulumi preview --json</c> would tell it.</summary>
public sealed record PlanResource
{
    /// <summary>The type of the resource that stands for the stack.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The full URN: every ancestor's type is in it, as the engine writes it.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token, such as <c>aws:ec2/vpc:Vpc</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a provider makes it (as opposed to a component, which only groups).</summary>
    public required bool Custom { get; init; }

    /// <summary>The parent's URN; null for the stack.</summary>
    public string? Parent { get; init; }

    /// <summary>The provider reference, <c>&lt;urn&gt;::&lt;id&gt;</c>; empty where there is none.</summary>
    public string Provider { get; init; } = "";

    /// <summary>The simulated id; null for components.</summary>
    public string? Id { get; init; }

    /// <summary>Inputs by wire name, secrets in clear: renderers mask by <see cref="SecretPaths"/>.</summary>
    public required JsonObject Inputs { get; init; }

    /// <summary>Inputs and computed properties by wire name.</summary>
    public required JsonObject Outputs { get; init; }

    /// <summary>URNs this resource waits for, in ordinal order.</summary>
    public ImmutableArray<string> Dependencies { get; init; } = [];

    /// <summary>The same by input property, in ordinal order.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> PropertyDependencies { get; init; } =
        ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Top-level properties that hold a secret, and <c>id</c> if the id does.</summary>
    public ImmutableSortedSet<string> SecretPaths { get; init; } = [];

    /// <summary>Whether deletion and replacement are refused.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether deletion leaves the real thing.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>URN of the resource whose deletion takes this one along.</summary>
    public string? DeletedWith { get; init; }

    /// <summary>Properties whose changes are ignored.</summary>
    public ImmutableArray<string> IgnoreChanges { get; init; } = [];

    /// <summary>The import id; null where nothing is imported.</summary>
    public string? ImportId { get; init; }

    /// <summary>Whether it is read (an existing resource) and not created.</summary>
    public bool Read { get; init; }

    /// <summary>What a deployment does, as <c>op</c> of <c>pulumi preview --json</c> has it.</summary>
    public string Operation => Read ? "read" : ImportId is null ? "create" : "import";
}
