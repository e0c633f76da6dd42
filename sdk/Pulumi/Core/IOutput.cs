using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Any <see cref="Output{T}"/>, whatever its type argument.</summary>
internal interface IOutput
{
    Task<ImmutableHashSet<Resource>> GetResourcesAsync();

    Task<OutputData<object?>> GetDataAsync();

    Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func);
}
