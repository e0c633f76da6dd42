namespace Pulumi;

/// <summary>An output of another stack: one of the two values is set, unless there is no such output.</summary>
public sealed class StackReferenceOutputDetails
{
    /// <summary>The value of an output that is not secret.</summary>
    public object? Value { get; set; }

    /// <summary>The value of a secret output, in plain.</summary>
    public object? SecretValue { get; set; }
}
