using System.Collections.Immutable;
using Pulumi;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>Runs the program of a test.</summary>
internal static class TestProgram
{
    public static Task<ImmutableArray<Resource>> PreviewAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, new TestOptions(), program);

    public static Task<ImmutableArray<Resource>> UpdateAsync(IMocks mocks, Action program)
        => Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, program);

    /// <summary>A widget with that state, in a preview.</summary>
    public static async Task<Widget> WidgetAsync(object state, bool isPreview = true)
    {
        Widget widget = null!;
        var cloud = new Cloud { Create = _ => ("id", state) };
        await Deployment.TestAsync(
            cloud, new TestOptions { IsPreview = isPreview }, () => { widget = new Widget("widget"); });
        return widget;
    }

    public static Task<T> ValueOf<T>(Output<T> output) => OutputUtilities.GetValueAsync(output);

    public static Task<bool> IsKnown<T>(Output<T> output) => OutputUtilities.GetIsKnownAsync(output);
}
