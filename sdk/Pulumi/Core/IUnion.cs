namespace Pulumi;

/// <summary>Any <see cref="Union{T0, T1}"/>, whatever its type arguments.</summary>
internal interface IUnion
{
    object Value { get; }
}
