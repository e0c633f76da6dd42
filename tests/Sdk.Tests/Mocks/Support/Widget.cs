using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;

namespace DataPlatform.Tests.Sdk.Mocks;

/// <summary>A resource of a made-up provider with an output of every kind.</summary>
[ResourceType(Token, null)]
internal sealed class Widget : CustomResource
{
    public const string Token = "test:index:Widget";

    public Widget(string name, WidgetArgs? args = null, CustomResourceOptions? options = null)
        : base(Token, name, args ?? new WidgetArgs(), options)
    {
    }

    [Output("asset")]
    public Output<AssetOrArchive?> Asset { get; private set; } = null!;

    [Output("color")]
    public Output<Color?> Color { get; private set; } = null!;

    [Output("colorOrNumber")]
    public Output<Union<Color, double>> ColorOrNumber { get; private set; } = null!;

    [Output("details")]
    public Output<Details?> Details { get; private set; } = null!;

    [Output("document")]
    public Output<JsonElement> Document { get; private set; } = null!;

    [Output("enabled")]
    public Output<bool> Enabled { get; private set; } = null!;

    [Output("friend")]
    public Output<Widget?> Friend { get; private set; } = null!;

    [Output("items")]
    public Output<ImmutableArray<string>> Items { get; private set; } = null!;

    [Output("label")]
    public Output<string?> Label { get; private set; } = null!;

    [Output("level")]
    public Output<Level?> Level { get; private set; } = null!;

    [Output("ratio")]
    public Output<double> Ratio { get; private set; } = null!;

    [Output("shape")]
    public Output<IShape?> Shape { get; private set; } = null!;

    [Output("size")]
    public Output<int> Size { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
}
