using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

internal sealed class DetailsArgs : ResourceArgs
{
    [Input("count")]
    public Input<int>? Count { get; set; }

    [Input("owner", required: true)]
    public Input<string> Owner { get; set; } = null!;
}
