namespace Pulumi.Serialization;

/// <summary>The writing end of one output property of a resource.</summary>
internal interface IOutputCompletionSource
{
    Type TargetType { get; }

    IOutput Output { get; }

    void TrySetException(Exception exception);

    void TrySetDefaultResult(bool isKnown);

    void SetStringValue(string value, bool isKnown);

    void SetValue(OutputData<object?> data);
}
