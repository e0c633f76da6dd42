using Pulumi;

namespace DataPlatform.Tests.Platform.Common;

/// <summary>The stack that an <see cref="OptionsRecorder"/> runs its program in.</summary>
internal sealed class RecordingStack : Pulumi.Stack
{
    internal static readonly AsyncLocal<OptionsRecorder?> Current = new();

    public RecordingStack()
        : base(new StackOptions { ResourceTransformations = { Recorder.Observe } }) => Recorder.Run();

    private static OptionsRecorder Recorder =>
        Current.Value ?? throw new InvalidOperationException("runs only by RecordingCloud");
}
