using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>The outputs that a component or a stack registers.</summary>
public class MockRegisterResourceOutputsRequest
{
    /// <summary>The resource that has the outputs.</summary>
    public readonly string Urn;

    /// <summary>The outputs that have a value, by their names.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs;

    public MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
    {
        Urn = urn;
        Outputs = outputs;
    }
}
