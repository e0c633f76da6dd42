using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Stands for a resource of which only the URN is known, as something to depend on.</summary>
internal sealed class DependencyResource : CustomResource
{
    public DependencyResource(string urn)
        : base(type: "", name: "", args: null, dependency: true)
    {
        var data = OutputData.Create(ImmutableHashSet.Create<Resource>(this), urn, isKnown: true, isSecret: false);
        Urn = new Output<string>(Task.FromResult(data));
    }
}
