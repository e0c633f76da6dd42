using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>
/// The name by which Pulumi knows a resource: <c>urn:pulumi:stack::project::parent type$type::name</c>.
/// </summary>
public readonly struct Urn : IEquatable<Urn>
{
    private readonly string _value;

    /// <exception cref="ArgumentException"><paramref name="value"/> is null or empty.</exception>
    public Urn(string value)
        => _value = !string.IsNullOrEmpty(value)
            ? value
            : throw new ArgumentException("URN cannot be null or empty.", nameof(value));

    public static implicit operator string(Urn value) => value._value;

    public static bool operator ==(Urn left, Urn right) => left.Equals(right);

    public static bool operator !=(Urn left, Urn right) => !left.Equals(right);

    /// <summary>
    /// The URN of a resource of that name and type under a parent, if any. Project and stack count only without a
    /// parent; they default to the current ones.
    /// </summary>
    /// <exception cref="ArgumentException">The parent is given twice.</exception>
    public static Output<string> Create(
        Input<string> name,
        Input<string> type,
        Resource? parent = null,
        Input<string>? parentUrn = null,
        Input<string>? project = null,
        Input<string>? stack = null)
    {
        if (parent is not null && parentUrn is not null)
        {
            throw new ArgumentException("Only one of 'parent' and 'parentUrn' can be non-null.");
        }

        var above = parent?.Urn ?? parentUrn?.ToOutput();
        var prefix = above is null
            ? Root(stack ?? Deployment.Instance.StackName, project ?? Deployment.Instance.ProjectName)
            : above.Apply(urn => urn[..urn.LastIndexOf("::", StringComparison.Ordinal)] + "$");
        return Output.Format($"{prefix}{type}::{name}");
    }

    public override string ToString() => _value;

    public bool Equals(Urn other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Urn other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    private static Output<string> Root(Input<string> stack, Input<string> project)
        => Output.Format($"urn:pulumi:{stack}::{project}::");
}
