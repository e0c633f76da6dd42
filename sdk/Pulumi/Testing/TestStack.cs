namespace Pulumi.Testing;

/// <summary>The stack around a test that is a function instead of a stack class.</summary>
internal sealed class TestStack : Stack
{
    public TestStack(Func<IDictionary<string, object?>> createResources) => Returned = createResources();

    /// <summary>What the function returned.</summary>
    public IDictionary<string, object?> Returned { get; }
}
