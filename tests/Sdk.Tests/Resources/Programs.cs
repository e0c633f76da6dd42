using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;

namespace DataPlatform.Tests.Sdk.Resources;

/// <summary>Runs a few lines as a program against mocks, as an update and not a preview.</summary>
internal static class Programs
{
    public static async Task<RecordingMocks> RunAsync(Action program)
    {
        var mocks = new RecordingMocks();
        await RunAsync(mocks, program);
        return mocks;
    }

    public static Task<ImmutableArray<Resource>> RunAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);
}
