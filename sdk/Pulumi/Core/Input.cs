namespace Pulumi;

/// <summary>A property of a resource to be: a plain value, or the output of another resource.</summary>
public class Input<T> : IInput
{
    private readonly Output<T>? _output;

    private protected Input(Output<T> outputValue)
        => _output = outputValue ?? throw new ArgumentNullException(nameof(outputValue));

    /// <summary>For collections, which override <see cref="CurrentOutput"/>.</summary>
    private protected Input()
    {
    }

    private protected virtual Output<T> CurrentOutput => _output!;

    public static implicit operator Input<T>(T value)
        => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value)
        => new(value);

    public static implicit operator Output<T>(Input<T> input)
        => input.CurrentOutput;

    IOutput IInput.ToOutput()
        => CurrentOutput;
}
