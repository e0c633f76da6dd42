namespace Pulumi;

/// <summary>A property of a resource to be: a plain value, or the output of another resource.</summary>
public class Input<T> : IInput
{
    private Output<T>? _output;

    private protected Input(Output<T> outputValue)
        => _output = outputValue ?? throw new ArgumentNullException(nameof(outputValue));

    /// <summary>For collections, whose output is made from their elements when it is asked for.</summary>
    private protected Input()
    {
    }

    public static implicit operator Input<T>(T value)
        => Output.Create(value);

    public static implicit operator Input<T>(Output<T> value)
        => new(value);

    public static implicit operator Output<T>(Input<T> input)
        => input._output ??= input.MakeOutput();

    IOutput IInput.ToOutput()
        => this.ToOutput();

    private protected virtual Output<T> MakeOutput()
        => throw new InvalidOperationException("A single input has its output from the start.");

    /// <summary>Has the output made again at the next use, as the elements have changed.</summary>
    private protected void ForgetOutput()
        => _output = null;
}
