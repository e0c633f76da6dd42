using System.Text.Json;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

internal sealed class WidgetArgs : ResourceArgs
{
    [Input("items")]
    private InputList<string>? _items;

    [Input("tags")]
    private InputMap<string>? _tags;

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    [Input("asset")]
    public Input<AssetOrArchive>? Asset { get; set; }

    [Input("color")]
    public Input<Color>? Color { get; set; }

    [Input("colorOrText")]
    public InputUnion<string, Color>? ColorOrText { get; set; }

    [Input("details")]
    public Input<DetailsArgs>? Details { get; set; }

    [Input("document")]
    public Input<JsonElement>? Document { get; set; }

    [Input("enabled")]
    public Input<bool>? Enabled { get; set; }

    [Input("friend")]
    public Input<Resource>? Friend { get; set; }

    public InputList<string> Items
    {
        get => _items ??= [];
        set => _items = value;
    }

    [Input("label")]
    public Input<string>? Label { get; set; }

    [Input("level")]
    public Input<Level>? Level { get; set; }

    [Input("ratio")]
    public Input<double>? Ratio { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    public InputMap<string> Tags
    {
        get => _tags ??= [];
        set => _tags = value;
    }
}
